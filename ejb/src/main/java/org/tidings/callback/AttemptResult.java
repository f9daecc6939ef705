package org.tidings.callback;

/** What came of an attempt. */
public record AttemptResult(Attempt attempt, WebhookAnswer answer) {
    boolean isTaken() {
        return answer.isTaken();
    }
}
