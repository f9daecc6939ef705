package org.tidings.sms.template;

import java.util.Optional;

/**
 * A variable in a list.
 *
 * @param id unique in the installation
 * @param description what it stands for
 */
public record SmsVariableView(long id, SmsVariable variable, Optional<String> description) {}
