package org.tidings.web.callback;

import org.tidings.callback.RegistrationView;

/** A registered address for reports on cards. */
public record AimCallback(String id, String callbackUrl, int urlType) {
    static AimCallback of(RegistrationView registration) {
        return new AimCallback(
                registration.id(), registration.url(), registration.type().urlType());
    }
}
