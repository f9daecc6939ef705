package org.tidings.callback;

import java.util.Optional;

/**
 * Reports of one type to one tenant that came together.
 *
 * @param id 0 while it is not stored yet
 * @param target the address itself where it is not a registered one
 * @param payload a JSON array of the reports; the report itself where the type has one alone
 */
record OutboxRow(
        long id,
        String lane,
        String domainId,
        CallbackType type,
        Optional<String> target,
        int reports,
        String payload) {}
