package org.tidings.web.sample;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.management.JMException;
import javax.management.ObjectName;
import org.tidings.shared.settings.SettingsReader;

/**
 * Carries one task to 5,000 numbers at the first start, in sight of whoever started the server. A file beside the
 * credentials remembers that it was done; before that, the API's own idempotency keeps a repeat from sending twice.
 */
@Singleton
@Startup
@DependsOn({"ejb.jar#SchemaMigration", "ejb.jar#FirstStart"})
public class Sample {
    private static final System.Logger LOG = System.getLogger("org.tidings.sample");
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int PATIENCE_IN_PAUSES = 600;

    @Resource
    private ManagedExecutorService background;

    private SampleSettings settings = new SampleSettings(false, Optional.empty());

    @PostConstruct
    void start() {
        settings = SampleSettings.read(SettingsReader.ofServer());
        if (settings.wanted() && !Files.exists(marker())) {
            background.execute(this::carry);
        }
    }

    private void carry() {
        try {
            URI server = new URI("http://localhost:" + boundPort("http"));
            SampleCustomer customer = customer(server);
            LOG.log(
                    INFO,
                    "Sample: sending one basic-edition task to {0} numbers through {1}",
                    SampleCustomer.RECIPIENTS,
                    server);
            String template = customer.createTemplate();
            long before = System.nanoTime();
            String task = customer.send(template);
            LOG.log(INFO, "Sample: template {0} is approved, task {1} is accepted", template, task);
            watch(customer, task, before);
            tellWhereToLook(server);
            Files.createFile(marker());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception problem) {
            LOG.log(WARNING, "Sample: not carried to its end, the next start tries again", problem);
        }
    }

    /** The server answers only when all of it is up; until then the customer knocks again. */
    private SampleCustomer customer(URI server) throws IOException, InterruptedException {
        IOException last = new IOException("never tried");
        for (int attempt = 0; attempt < PATIENCE_IN_PAUSES; attempt++) {
            Thread.sleep(PAUSE.toMillis());
            try {
                return SampleCustomer.signedIn(server, credentials());
            } catch (IOException notYet) {
                last = notYet;
            }
        }
        throw last;
    }

    private void watch(SampleCustomer customer, String task, long before) throws IOException, InterruptedException {
        SampleCustomer.Progress progress = customer.progressOf(task);
        int shown = -1;
        for (int look = 0; look < PATIENCE_IN_PAUSES && !progress.isComplete(); look++) {
            if (progress.delivered() != shown) {
                shown = progress.delivered();
                LOG.log(INFO, "Sample: {0} of {1} delivered", shown, progress.total());
            }
            Thread.sleep(PAUSE.toMillis());
            progress = customer.progressOf(task);
        }
        double seconds = Duration.ofNanos(System.nanoTime() - before).toMillis() / 1000.0;
        LOG.log(
                INFO,
                "Sample: {0} of {1} delivered, {2} failed, in {3} s, {4} messages/s",
                progress.delivered(),
                progress.total(),
                progress.failed(),
                seconds,
                Math.round(progress.delivered() / seconds));
    }

    private void tellWhereToLook(URI server) throws JMException {
        String console = "http://localhost:" + boundPort("management-http") + "/console";
        String user = settings.consoleCredentials()
                .map(file -> "user and password in " + file)
                .orElse("with a management user, see bin/add-user.sh");
        LOG.log(
                INFO,
                String.join(
                        System.lineSeparator(),
                        "Where to look:",
                        "  API            " + server + "/v1, credentials in " + credentialsFile(),
                        "  documentation  " + server + "/docs",
                        "  admin console  " + console + ", " + user));
    }

    private static int boundPort(String binding) throws JMException {
        ObjectName name = new ObjectName("jboss.as:socket-binding-group=standard-sockets,socket-binding=" + binding);
        return (Integer) ManagementFactory.getPlatformMBeanServer().getAttribute(name, "boundPort");
    }

    private static Properties credentials() throws IOException {
        Properties credentials = new Properties();
        try (Reader file = Files.newBufferedReader(credentialsFile())) {
            credentials.load(file);
        }
        return credentials;
    }

    private static Path credentialsFile() {
        return Path.of(System.getProperty("jboss.server.data.dir"), "tidings", "bootstrap.properties");
    }

    private static Path marker() {
        return credentialsFile().resolveSibling("sample-carried");
    }
}
