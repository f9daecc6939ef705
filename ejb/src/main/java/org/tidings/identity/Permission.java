package org.tidings.identity;

import static org.tidings.identity.Role.BASIC_COMMON;
import static org.tidings.identity.Role.BASIC_DEVELOPMENT;
import static org.tidings.identity.Role.BASIC_FULL_ACCESS;
import static org.tidings.identity.Role.BASIC_READ_ONLY;
import static org.tidings.identity.Role.COMMON;
import static org.tidings.identity.Role.DEVELOPMENT;
import static org.tidings.identity.Role.FULL_ACCESS;
import static org.tidings.identity.Role.READ_ONLY;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an operation needs, and the roles that grant it: the permission matrix as data. Where the public matrix is
 * silent, what changes something needs what sending needs, and what only looks needs what listing needs.
 */
public enum Permission {
    VMS_LIST(
            FULL_ACCESS,
            READ_ONLY,
            COMMON,
            DEVELOPMENT,
            BASIC_FULL_ACCESS,
            BASIC_READ_ONLY,
            BASIC_COMMON,
            BASIC_DEVELOPMENT),
    VMS_SEND(FULL_ACCESS, COMMON, DEVELOPMENT, BASIC_FULL_ACCESS, BASIC_COMMON, BASIC_DEVELOPMENT),
    VMS_TEMPLATE_CREATE(FULL_ACCESS, COMMON, DEVELOPMENT, BASIC_FULL_ACCESS, BASIC_COMMON, BASIC_DEVELOPMENT),
    VMS_CALLBACK_REGISTER(FULL_ACCESS, COMMON, DEVELOPMENT, BASIC_FULL_ACCESS, BASIC_COMMON, BASIC_DEVELOPMENT),
    /** What the basic edition's console does and its API does not, such as a resend. */
    VMS_CONSOLE(FULL_ACCESS, COMMON, BASIC_FULL_ACCESS, BASIC_COMMON),
    VMS_CONSOLE_READ(FULL_ACCESS, READ_ONLY, COMMON, BASIC_FULL_ACCESS, BASIC_READ_ONLY, BASIC_COMMON),
    AIM_LIST(FULL_ACCESS, READ_ONLY, COMMON, DEVELOPMENT),
    /** To make, switch and delete templates of cards. */
    AIM_TEMPLATE_EDIT(FULL_ACCESS, COMMON, DEVELOPMENT),
    /** To upload and delete materials of cards, and to choose the covers of videos. */
    AIM_MATERIAL_EDIT(FULL_ACCESS, COMMON, DEVELOPMENT),
    /** What the console of cards does and its API does not, such as emptying the recycle bin. */
    AIM_CONSOLE(FULL_ACCESS, COMMON),
    AIM_CONSOLE_READ(FULL_ACCESS, READ_ONLY, COMMON),
    /** Only the account's administrator says where the receipts of cards go. */
    AIM_CALLBACK_REGISTER(Role.TENANT_ADMIN),
    AIM_CALLBACK_LIST(FULL_ACCESS, READ_ONLY, COMMON, DEVELOPMENT, Role.TENANT_ADMIN),
    SMS_LIST(FULL_ACCESS, READ_ONLY, COMMON, DEVELOPMENT),
    SMS_SEND(FULL_ACCESS, COMMON, DEVELOPMENT),
    /** To make and change apps of short messages. */
    SMS_APP_EDIT(FULL_ACCESS, COMMON, DEVELOPMENT),
    /** To make, change and delete signatures, and to hand in files for them. */
    SMS_SIGNATURE_EDIT(FULL_ACCESS, COMMON, DEVELOPMENT),
    /** To make, change and delete templates of short messages. */
    SMS_TEMPLATE_EDIT(FULL_ACCESS, COMMON, DEVELOPMENT),
    /** What the console of short messages does and its API does not, such as asking for haste. */
    SMS_CONSOLE(FULL_ACCESS, COMMON),
    SMS_CONSOLE_READ(FULL_ACCESS, READ_ONLY, COMMON),
    /** The signing secret of callbacks: it lets its holder forge them. */
    CALLBACK_SECRET(FULL_ACCESS, Role.TENANT_ADMIN),
    /** What concerns only the caller's own access: its projects, its tokens. */
    OWN_ACCESS(FULL_ACCESS, Role.values()),
    /** Everything below {@code /ops}. */
    OPERATE(Role.OPERATOR);

    private final Set<Role> granted;

    Permission(Role first, Role... others) {
        this.granted = EnumSet.of(first, others);
    }

    boolean isGrantedTo(Role role) {
        return granted.contains(role);
    }
}
