package org.tidings.delivery;

import java.util.Collection;
import java.util.Map;
import org.tidings.identity.Caller;

/** A port: the capability that owns a kind of message says what a delivery of it carries. */
public interface MessageRenderer {
    /** The kind it renders; there is one renderer a kind. */
    MessageKind kind();

    /**
     * Renders contents as they stand now. A content that may not be sent any more, because its template was withdrawn,
     * is missing in the answer.
     *
     * @param contents at most one dispatch window of them
     */
    Map<ContentKey, RenderedMessage> render(Caller caller, Collection<ContentKey> contents);

    /**
     * Which of these deliveries must not go out although their contents may, because of what their numbers have said since,
     * each with the code that it ends with.
     *
     * @param window the deliveries that are to be submitted next
     */
    default Map<Long, String> refused(Caller caller, Collection<ClaimedDelivery> window) {
        return Map.of();
    }
}
