package org.tidings.callback;

import java.util.Optional;

/** Which callbacks an operator wants to see. */
public record CallbackFilter(Optional<CallbackState> state, Optional<String> domainId) {}
