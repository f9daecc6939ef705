package org.tidings.web.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tidings.identity.IssuedToken;
import org.tidings.identity.Role;

/** What a token stands for. The token itself is in the header {@code X-Subject-Token}. */
public record TokenAnswer(Token token) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public record Token(
            String expiresAt,
            String issuedAt,
            List<String> methods,
            Project project,
            List<NamedRole> roles,
            User user,
            List<String> catalog) {}

    public record Domain(String id, String name) {}

    public record Project(String id, String name, Domain domain) {}

    public record NamedRole(String id, String name) {}

    public record User(String id, String name, Domain domain, String passwordExpiresAt) {}

    static TokenAnswer of(IssuedToken issued) {
        Domain domain = new Domain(issued.caller().domainId(), issued.domain());
        return new TokenAnswer(new Token(
                written(issued.expiresAt()),
                written(issued.issuedAt()),
                List.of("password"),
                new Project(issued.caller().projectId(), issued.project(), domain),
                issued.caller().roles().stream()
                        .sorted()
                        .map(Role::policy)
                        .map(policy -> new NamedRole("0", policy))
                        .toList(),
                new User(issued.caller().userId(), issued.caller().userName(), domain, ""),
                List.of()));
    }

    private static String written(Instant time) {
        return TIME.format(time);
    }
}
