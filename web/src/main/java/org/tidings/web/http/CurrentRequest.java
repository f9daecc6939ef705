package org.tidings.web.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** The request being answered: who sent it, and what makes a repeat of it recognisable. */
@RequestScoped
public class CurrentRequest {
    private String id = "";
    private String path = "";
    private @Nullable Caller caller;
    private @Nullable RequestKey key;
    private boolean olderErrors;

    /** Who sent it; refuses where nobody has shown a credential, which only an {@link Open} method can meet. */
    public Caller caller() {
        if (caller == null) {
            throw ApiException.of(CommonError.UNAUTHENTICATED);
        }
        return caller;
    }

    /** What makes a repeat recognisable: the {@code Idempotency-Key}, or the signature of a signed POST. */
    public Optional<RequestKey> key() {
        return Optional.ofNullable(key);
    }

    /** The id that the answer's {@code X-Request-Id} and every log line of this request carry. */
    public String id() {
        return id;
    }

    void arrived(String id, String path) {
        this.id = id;
        this.path = path;
    }

    void sentBy(Caller caller) {
        this.caller = caller;
    }

    void keyedBy(RequestKey key) {
        this.key = key;
    }

    void answersOlderErrors() {
        this.olderErrors = true;
    }

    boolean hasOlderErrors() {
        return olderErrors;
    }

    String path() {
        return path;
    }

    Optional<Caller> sender() {
        return Optional.ofNullable(caller);
    }
}
