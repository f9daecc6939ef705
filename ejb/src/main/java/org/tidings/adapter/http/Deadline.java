package org.tidings.adapter.http;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;

/** The moment at which whatever request of a fetch is under way is broken off. */
final class Deadline {
    private boolean struck;
    private @Nullable HttpGet request;

    synchronized void guard(HttpGet next) {
        request = next;
        if (struck) {
            next.abort();
        }
    }

    synchronized void strike() {
        struck = true;
        if (request != null) {
            request.abort();
        }
    }

    synchronized boolean hasStruck() {
        return struck;
    }
}
