package org.tidings.web.ops;

import org.tidings.identity.OpenedTenant;

/** A tenant just opened; {@code sk} is shown this once. */
public record OpenedTenantAnswer(String domainId, String projectId, String userId, String ak, String sk) {
    static OpenedTenantAnswer of(OpenedTenant opened) {
        return new OpenedTenantAnswer(
                opened.domainId(),
                opened.projectId(),
                opened.userId(),
                opened.key().ak(),
                opened.key().sk());
    }
}
