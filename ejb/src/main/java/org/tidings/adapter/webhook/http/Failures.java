package org.tidings.adapter.webhook.http;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;

/** Says in a few words for people why an endpoint gave no answer. */
final class Failures {
    private Failures() {}

    static String describe(Throwable thrown) {
        Throwable cause = thrown.getCause();
        Throwable problem = thrown instanceof CompletionException && cause != null ? cause : thrown;
        String kind = kindOf(problem);
        String message = problem.getMessage();
        return message == null ? kind : kind + ": " + message;
    }

    private static String kindOf(Throwable problem) {
        if (problem instanceof UnknownHostException) {
            return "unknown host";
        }
        if (problem instanceof ConnectException) {
            return "cannot connect";
        }
        if (problem instanceof SocketTimeoutException) {
            return "timed out";
        }
        if (problem instanceof SSLException) {
            return "TLS failed";
        }
        return problem instanceof ConnectionClosedException ? "connection closed" : "failed";
    }
}
