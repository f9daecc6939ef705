package org.tidings.sms.send;

import java.util.Optional;

/**
 * Which numbers of the list to show.
 *
 * @param mobile this one
 * @param domainId those that refused this tenant
 */
public record BlacklistFilter(Optional<String> mobile, Optional<String> domainId) {}
