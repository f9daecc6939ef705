package org.tidings.web.callback;

import java.util.List;
import java.util.Optional;
import org.tidings.callback.CallbackView;
import org.tidings.shared.Page;
import org.tidings.web.http.PageInfo;
import org.tidings.web.http.WireTimes;

/** A page of callbacks. */
public record CallbackList(PageInfo pageInfo, List<Item> callbacks) {
    static CallbackList of(Page<CallbackView> page) {
        return new CallbackList(
                PageInfo.of(page), page.items().stream().map(Item::of).toList());
    }

    /**
     * One webhook.
     *
     * @param url where its next attempt goes
     * @param lastError why the last attempt had no answer
     */
    public record Item(
            String webhookId,
            String domainId,
            String type,
            String url,
            String state,
            int attempts,
            int reports,
            String createdAt,
            Optional<String> nextAttemptAt,
            Optional<Integer> lastStatus,
            Optional<String> lastError,
            Optional<String> deliveredAt) {
        static Item of(CallbackView callback) {
            return new Item(
                    callback.webhookId(),
                    callback.domainId(),
                    callback.type().wireName(),
                    callback.url(),
                    callback.state().wireName(),
                    callback.attempts(),
                    callback.reports(),
                    WireTimes.utc(callback.createdAt()),
                    callback.nextAttemptAt().map(WireTimes::utc),
                    callback.lastStatus(),
                    callback.lastError(),
                    callback.deliveredAt().map(WireTimes::utc));
        }
    }
}
