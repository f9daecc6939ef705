package org.tidings.identity;

import java.util.Set;

/**
 * Who asks. The first argument of every public service method: what it may see is what belongs to its tenant.
 *
 * @param domainId the tenant
 * @param projectId the tenant's project that the credential is scoped to
 * @param userId the user whose credential it is
 * @param userName the user's name, which lists show as operator
 * @param roles what the user may do
 */
public record Caller(String domainId, String projectId, String userId, String userName, Set<Role> roles) {
    /** The server itself: jobs, start-up and carriers' receipts. No credential makes one. */
    public static final Caller SYSTEM = new Caller("", "", "", "system", Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether a role of the caller permits it. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(permission::isGrantedTo);
    }
}
