package org.tidings.web.ops;

import java.time.Instant;
import java.util.List;
import org.tidings.identity.AccessKeyView;
import org.tidings.identity.IssuedKey;

/** The keys of a tenant's users, without their secrets. */
public record AccessKeysAnswer(List<Item> accessKeys) {
    public record Item(String ak, String user, boolean enabled, Instant createdAt) {
        static Item of(AccessKeyView key) {
            return new Item(key.ak(), key.userName(), key.enabled(), key.createdAt());
        }
    }

    public record Issued(String ak, String sk) {
        static Issued of(IssuedKey key) {
            return new Issued(key.ak(), key.sk());
        }
    }

    static AccessKeysAnswer of(List<AccessKeyView> keys) {
        return new AccessKeysAnswer(keys.stream().map(Item::of).toList());
    }
}
