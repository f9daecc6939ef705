package org.tidings.callback;

import java.util.Optional;

/**
 * Where a tenant wants to be told of one type of facts.
 *
 * @param remark the tenant's own note
 */
public record Registration(CallbackType type, String url, Optional<String> remark) {}
