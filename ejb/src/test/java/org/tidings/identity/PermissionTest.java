package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The public permission matrix, row by row: F full access, R read only, C common operations, D development. */
class PermissionTest {
    @ParameterizedTest
    @CsvSource({
        "VMS_LIST, FRCD",
        "VMS_SEND, FCD",
        "VMS_TEMPLATE_CREATE, FCD",
        "VMS_CALLBACK_REGISTER, FCD",
        "VMS_CONSOLE, FC",
        "VMS_CONSOLE_READ, FRC"
    })
    void basicEditionShouldBehaveAlikeUnderBothFamilies(Permission permission, String letters) {
        assertThat(letters("", permission)).isEqualTo(sorted(letters));
        assertThat(letters("BASIC_", permission)).isEqualTo(sorted(letters));
    }

    @ParameterizedTest
    @CsvSource({
        "AIM_LIST, FRCD",
        "AIM_TEMPLATE_EDIT, FCD",
        "AIM_MATERIAL_EDIT, FCD",
        "AIM_CONSOLE, FC",
        "AIM_CONSOLE_READ, FRC",
        "AIM_CALLBACK_LIST, FRCD"
    })
    void cardsShouldBelongToTheGeneralRolesAlone(Permission permission, String letters) {
        assertThat(letters("", permission)).isEqualTo(sorted(letters));
        assertThat(letters("BASIC_", permission)).isEqualTo(sorted(""));
    }

    @Test
    void receiptsOfCardsShouldBeSteeredByTheAdministratorAlone() {
        assertThat(Arrays.stream(Role.values()).filter(Permission.AIM_CALLBACK_REGISTER::isGrantedTo))
                .containsExactly(Role.TENANT_ADMIN);
        assertThat(Permission.AIM_CALLBACK_LIST.isGrantedTo(Role.TENANT_ADMIN)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SA_FULL_ACCESS", "SA_READ_ONLY", "SA_COMMON"})
    void serviceAccountRolesShouldNotReachTheBasicEdition(Role role) {
        assertThat(Permission.values())
                .filteredOn(permission -> permission.name().startsWith("VMS_"))
                .noneMatch(permission -> permission.isGrantedTo(role));
    }

    @Test
    void tenantsShouldNeverOperate() {
        assertThat(caller(Role.ofTenants()).may(Permission.OPERATE)).isFalse();
        assertThat(caller(Set.of(Role.OPERATOR)).may(Permission.OPERATE)).isTrue();
    }

    @Test
    void operatorsShouldNotSendForTenants() {
        assertThat(caller(Set.of(Role.OPERATOR)).may(Permission.VMS_SEND)).isFalse();
    }

    @Test
    void signingSecretShouldBeForThoseWhoMayEverything() {
        assertThat(Arrays.stream(Role.values()).filter(Permission.CALLBACK_SECRET::isGrantedTo))
                .containsExactlyInAnyOrder(Role.FULL_ACCESS, Role.TENANT_ADMIN);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyShouldSeeHisOwnAccess(Role role) {
        assertThat(caller(Set.of(role)).may(Permission.OWN_ACCESS)).isTrue();
    }

    @Test
    void callerWithoutRolesShouldBeAllowedNothing() {
        assertThat(Permission.values()).noneMatch(caller(Set.of())::may);
        assertThat(Permission.values()).noneMatch(Caller.SYSTEM::may);
    }

    private static Caller caller(Set<Role> roles) {
        return new Caller("domain", "project", "user", "name", roles);
    }

    private static String letters(String family, Permission permission) {
        StringBuilder letters = new StringBuilder();
        String[] roles = {"FULL_ACCESS", "READ_ONLY", "COMMON", "DEVELOPMENT"};
        for (String role : roles) {
            if (permission.isGrantedTo(Role.valueOf(family + role))) {
                letters.append(role.charAt(0));
            }
        }
        return sorted(letters.toString());
    }

    private static String sorted(String letters) {
        return letters.chars()
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
