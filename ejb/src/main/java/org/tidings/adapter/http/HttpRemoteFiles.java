package org.tidings.adapter.http;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.tidings.shared.ApiException;
import org.tidings.shared.net.AddressRules;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.storage.RemoteFileException;
import org.tidings.storage.RemoteFileTooLargeException;
import org.tidings.storage.RemoteFiles;

/**
 * Fetches over HTTP as a stranger would: no cookies, no credentials, no proxy, only from addresses that customers may
 * name, looked at again for every redirect and at the moment of connecting.
 */
@ApplicationScoped
public class HttpRemoteFiles implements RemoteFiles {
    private static final int MOST_REDIRECTS = 3;
    private static final int CONNECTIONS = 32;
    private static final int PIECE = 16 * 1024;

    @Inject
    private AddressRules rules;

    @Inject
    private GuardedDns dns;

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    private ManagedScheduledExecutorService managedScheduler;

    private CloseableHttpClient client = HttpClients.createMinimal();
    private Stopwatch stopwatch = (task, after) -> {
        throw new IllegalStateException("not started");
    };
    private Duration timeout = Duration.ZERO;

    /** A fetcher outside of a container. */
    static HttpRemoteFiles of(AddressRules rules, ScheduledExecutorService scheduler, Duration timeout) {
        return of(rules, GuardedDns.of(rules), scheduler, timeout);
    }

    static HttpRemoteFiles of(
            AddressRules rules, GuardedDns dns, ScheduledExecutorService scheduler, Duration timeout) {
        HttpRemoteFiles files = new HttpRemoteFiles();
        files.rules = rules;
        files.dns = dns;
        files.use(scheduler, timeout);
        return files;
    }

    @PostConstruct
    void start() {
        SettingsReader in = SettingsReader.ofServer();
        use(managedScheduler, RemoteFileSettings.read(in).timeout());
    }

    @PreDestroy
    void stop() {
        client.close(CloseMode.GRACEFUL);
    }

    private void use(ScheduledExecutorService scheduler, Duration timeout) {
        this.stopwatch = (task, after) -> scheduler.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
        this.timeout = timeout;
        this.client = client(dns, Timeout.of(timeout));
    }

    private static CloseableHttpClient client(GuardedDns dns, Timeout timeout) {
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(dns)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS / 4)
                        .setDefaultConnectionConfig(connections)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Tidings")
                .build();
    }

    @Override
    public void fetch(String url, long limit, Sink sink) throws RemoteFileException {
        Deadline deadline = new Deadline();
        // Time limits of the sockets alone would let a server keep us by sending a byte now and then.
        Future<?> guard = stopwatch.schedule(deadline::strike, timeout);
        try {
            follow(permitted(url), deadline, response -> pour(response, limit, sink));
        } catch (IOException problem) {
            throw new RemoteFileException(deadline.hasStruck() ? "took too long" : "cannot be fetched", problem);
        } finally {
            guard.cancel(false);
        }
    }

    private void follow(URI first, Deadline deadline, Answer answer) throws IOException, RemoteFileException {
        URI address = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpGet request = new HttpGet(address);
            deadline.guard(request);
            try (ClassicHttpResponse response = client.executeOpen(HttpHost.create(address), request, null)) {
                if (response.getCode() == 200) {
                    answer.read(response);
                    return;
                }
                address = redirection(address, response);
            }
        }
        throw new RemoteFileException("is redirected too often");
    }

    private URI redirection(URI address, ClassicHttpResponse response) throws RemoteFileException {
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (response.getCode() / 100 != 3 || location == null) {
            throw new RemoteFileException("answered with status " + response.getCode());
        }
        try {
            return permitted(address.resolve(location.getValue()).toString());
        } catch (IllegalArgumentException malformed) {
            throw new RemoteFileException("is redirected to what is not a URL", malformed);
        }
    }

    private URI permitted(String url) throws RemoteFileException {
        try {
            return rules.check("url", url);
        } catch (ApiException refused) {
            throw new RemoteFileException("leads to an address that is not allowed", refused);
        }
    }

    private static void pour(ClassicHttpResponse response, long limit, Sink sink)
            throws IOException, RemoteFileException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return;
        }
        InputStream stream = entity.getContent();
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            size += read;
            if (size > limit) {
                throw new RemoteFileTooLargeException(limit);
            }
            sink.write(piece, 0, read);
        }
    }

    /** Reads what was found in the end. */
    @FunctionalInterface
    private interface Answer {
        void read(ClassicHttpResponse response) throws IOException, RemoteFileException;
    }

    /** Calls something after a while, unless it is cancelled before. */
    @FunctionalInterface
    private interface Stopwatch {
        Future<?> schedule(Runnable task, Duration after);
    }
}
