package org.tidings.callback;

import java.util.Optional;

/**
 * A registered address as its tenant sees it.
 *
 * @param id stays the same when another address takes this one's place
 */
public record RegistrationView(String id, CallbackType type, String url, Optional<String> remark) {
    static RegistrationView of(String id, Registration registration) {
        return new RegistrationView(id, registration.type(), registration.url(), registration.remark());
    }
}
