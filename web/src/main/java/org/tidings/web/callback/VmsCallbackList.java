package org.tidings.web.callback;

import java.util.List;
import java.util.Optional;
import org.tidings.callback.RegistrationView;

/** The registered addresses of the basic edition. */
public record VmsCallbackList(List<Item> callbacks) {
    static VmsCallbackList of(List<RegistrationView> registrations) {
        return new VmsCallbackList(registrations.stream().map(Item::of).toList());
    }

    /** One address. */
    public record Item(String callbackUrl, Optional<String> remark, int urlType) {
        static Item of(RegistrationView registration) {
            return new Item(
                    registration.url(),
                    registration.remark(),
                    registration.type().urlType());
        }
    }
}
