package org.tidings.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidings.journey.Tokens;

/** The README's way by hand: a server as its makers ship it, the scripts, the EAR. */
class StockWildFlyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void stockServerShouldServeAfterTheScripts() throws IOException {
        Path home = unpacked();
        putDriverInto(home);
        try (TidingsServer server =
                TidingsServer.named("stock").from(home).withoutDeployment().build()) {
            server.launch();
            awaitManagement(server);

            apply(server);
            String once = configuration(server);
            apply(server);
            assertThat(configuration(server)).as("applied twice").isEqualTo(once);

            server.cli("deploy " + Checkout.root().resolve("ear/target/tidings.ear"));
            await("readiness").atMost(PATIENCE).until(server::isReady);
            assertThat(Http.get(server.uri("/v3/projects?name=cn-north-4"))
                            .send()
                            .status())
                    .isEqualTo(401);
            assertThat(Http.get(server.uri("/v3/projects?name=cn-north-4"))
                            .token(Tokens.ofCustomer(server))
                            .send()
                            .status())
                    .isEqualTo(200);
            assertThat(Http.get(server.uri("/openapi")).send().status()).isEqualTo(200);
        }
    }

    /** Each script, and a reload for what it changed; all in one session, as starting one takes its time. */
    private static void apply(TidingsServer server) throws IOException {
        StringBuilder session = new StringBuilder();
        for (Path script : scripts()) {
            session.append(Files.readString(script)).append("\nreload\n");
        }
        server.cliScript(Files.writeString(server.base().resolve("all.cli"), session));
        awaitManagement(server);
    }

    private static void awaitManagement(TidingsServer server) {
        await("management of " + server.base())
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> server.cli(":read-attribute(name=server-state)").contains("running"));
    }

    private static String configuration(TidingsServer server) throws IOException {
        return Files.readString(server.base().resolve("configuration/standalone.xml"));
    }

    /** The numbered scripts, in their order. */
    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.root().resolve("standalone-config/base"))) {
            return files.filter(file -> file.toString().endsWith(".cli"))
                    .sorted()
                    .toList();
        }
    }

    private static Path unpacked() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.root().resolve("src-test/target/stock"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("wildfly-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void putDriverInto(Path home) {
        Path module = Checkout.root().resolve("ear/target/server-content/modules/org/postgresql/main");
        Path place = home.resolve("modules/org/postgresql/main");
        try {
            Files.createDirectories(place);
            for (String file : List.of("module.xml", "postgresql.jar")) {
                Files.copy(module.resolve(file), place.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
