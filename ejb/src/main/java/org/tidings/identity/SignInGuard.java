package org.tidings.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.ApiException;
import org.tidings.shared.settings.SettingsReader;

/** Slows guessing down: who failed often, as a user or from one address, has to wait, even with the right password. */
@ApplicationScoped
class SignInGuard {
    private @Nullable State state;

    private record State(IdentitySettings settings, SignInAttempts ofUsers, SignInAttempts ofAddresses) {}

    @PostConstruct
    void start() {
        IdentitySettings settings = IdentitySettings.read(SettingsReader.ofServer());
        Clock clock = Clock.systemUTC();
        state = new State(
                settings,
                new SignInAttempts(settings.failuresPerUser(), settings.failureWindow(), clock),
                new SignInAttempts(settings.failuresPerAddress(), settings.failureWindow(), clock));
    }

    IdentitySettings settings() {
        return state().settings();
    }

    /** Counts the attempt as failed until it succeeds, or refuses it with the time to wait. */
    void begin(SignIn request) {
        refuse(state().ofAddresses().begin(request.address()));
        Optional<Duration> wait = state().ofUsers().begin(user(request));
        if (wait.isPresent()) {
            state().ofAddresses().takeBack(request.address());
            refuse(wait);
        }
    }

    void succeeded(SignIn request) {
        state().ofAddresses().takeBack(request.address());
        state().ofUsers().forget(user(request));
    }

    private static void refuse(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw ApiException.retryLater(IdentityError.TOO_MANY_FAILURES, time);
        });
    }

    private static String user(SignIn request) {
        return request.domain() + '\n' + request.user();
    }

    private State state() {
        if (state == null) {
            throw new IllegalStateException("Not started");
        }
        return state;
    }
}
