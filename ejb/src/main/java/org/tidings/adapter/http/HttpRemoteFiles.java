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
import org.tidings.storage.RemoteFiles;

/**
 * Fetches over HTTP as a stranger would: no cookies, no credentials, no proxy, only from addresses that customers may
 * name, looked at again for every redirect and at the moment of connecting.
 */
@ApplicationScoped
public class HttpRemoteFiles implements RemoteFiles {
    private static final int MOST_REDIRECTS = 3;
    private static final int CONNECTIONS = 32;

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
        HttpRemoteFiles files = new HttpRemoteFiles();
        files.rules = rules;
        files.dns = GuardedDns.of(rules);
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
    public byte[] fetch(String url, long limit) throws RemoteFileException {
        Deadline deadline = new Deadline();
        // Time limits of the sockets alone would let a server keep us by sending a byte now and then.
        Future<?> guard = stopwatch.schedule(deadline::strike, timeout);
        try {
            return follow(permitted(url), limit, deadline);
        } catch (IOException problem) {
            throw new RemoteFileException(deadline.hasStruck() ? "took too long" : "cannot be fetched", problem);
        } finally {
            guard.cancel(false);
        }
    }

    private byte[] follow(URI first, long limit, Deadline deadline) throws IOException, RemoteFileException {
        URI address = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpGet request = new HttpGet(address);
            deadline.guard(request);
            try (ClassicHttpResponse response = client.executeOpen(HttpHost.create(address), request, null)) {
                if (response.getCode() == 200) {
                    return content(response, limit);
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

    private static byte[] content(ClassicHttpResponse response, long limit) throws IOException, RemoteFileException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        InputStream stream = entity.getContent();
        byte[] content = stream.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE));
        if (content.length > limit) {
            throw new RemoteFileException("has more than " + limit + " bytes");
        }
        return content;
    }

    /** Calls something after a while, unless it is cancelled before. */
    @FunctionalInterface
    private interface Stopwatch {
        Future<?> schedule(Runnable task, Duration after);
    }
}
