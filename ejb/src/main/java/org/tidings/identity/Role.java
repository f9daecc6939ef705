package org.tidings.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The system policies of the service, the account administrator and the platform's own staff. */
public enum Role {
    FULL_ACCESS("KooMessage FullAccess"),
    READ_ONLY("KooMessage ReadOnlyAccess"),
    COMMON("KooMessage CommonOperations"),
    DEVELOPMENT("KooMessage Development"),
    BASIC_FULL_ACCESS("KooMessage Basic Edition FullAccess"),
    BASIC_READ_ONLY("KooMessage Basic Edition ReadOnlyAccess"),
    BASIC_COMMON("KooMessage Basic Edition CommonOperations"),
    BASIC_DEVELOPMENT("KooMessage Basic Edition Development"),
    SA_FULL_ACCESS("KooMessage SA FullAccess"),
    SA_READ_ONLY("KooMessage SA ReadOnlyAccess"),
    SA_COMMON("KooMessage SA CommonOperations"),
    TENANT_ADMIN("te_admin"),
    OPERATOR("operator");

    private final String policy;

    Role(String policy) {
        this.policy = policy;
    }

    /** The policy's name on the wire. */
    public String policy() {
        return policy;
    }

    /** Every role that a user of a tenant may have, which is all but the platform's own. */
    public static Set<Role> ofTenants() {
        return EnumSet.complementOf(EnumSet.of(OPERATOR));
    }

    /** The role of a policy's name. */
    public static Optional<Role> ofPolicy(String policy) {
        return Arrays.stream(values())
                .filter(role -> role.policy.equals(policy))
                .findFirst();
    }
}
