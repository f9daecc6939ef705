package org.tidings.web.ops;

import java.time.Instant;
import java.util.List;
import org.tidings.identity.Role;
import org.tidings.identity.UserView;

/** The users of a tenant. */
public record UsersAnswer(List<Item> users) {
    public record Item(String userId, String name, List<String> roles, boolean enabled, Instant createdAt) {
        static Item of(UserView user) {
            List<String> roles =
                    user.roles().stream().sorted().map(Role::policy).toList();
            return new Item(user.userId(), user.name(), roles, user.enabled(), user.createdAt());
        }
    }

    public record Made(String userId) {}

    static UsersAnswer of(List<UserView> users) {
        return new UsersAnswer(users.stream().map(Item::of).toList());
    }
}
