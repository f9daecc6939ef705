package org.tidings.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.tidings.journey.SmsShop;
import org.tidings.journey.Smsc;
import org.tidings.server.Http;
import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/** A server on PostgreSQL with one session to an SMSC, and a customer of it. */
final class TidingsOverSmpp implements AutoCloseable {
    /** What its messages say. */
    static final String TEXT = "【运营商】尊敬的王先生,详情请看 km2n.cn/YeYrjsGm 谢谢";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final WebhookSink sink = WebhookSink.ofBatches();
    private final TidingsServer server;
    private final RealPostgres postgres;
    private final SmsShop shop;
    private final String template;

    private TidingsOverSmpp(TidingsServer server, RealPostgres postgres) throws IOException {
        this.server = server;
        this.postgres = postgres;
        this.shop = SmsShop.opened(server, "bench");
        this.template = shop.words(shop.signsNotices("运营商"));
        post("/v1/aim/callbacks", "{\"url_type\":2,\"callback_url\":\"" + sink.address() + "\"}");
    }

    static TidingsOverSmpp start(Smsc smsc, RealPostgres postgres) throws IOException {
        TidingsServer.Builder plan =
                TidingsServer.named("bench-smpp").on(postgres).with("TIDINGS_CARRIER", "north");
        TidingsServer server = smsc.as("north", plan)
                .with("TIDINGS_SMPP_NORTH_WINDOW", Integer.toString(CarrierBench.WINDOW))
                .start();
        return new TidingsOverSmpp(server, postgres);
    }

    /** The gateway that is asked with so many numbers at once. */
    Gateway with(int numbersARequest) {
        return new Asked(numbersARequest);
    }

    /** A request that costs what every request costs and no more. */
    void askNothing() {
        Http.get(server.uri("/health/live")).send().expecting(200);
    }

    @Override
    public void close() {
        server.stop();
        sink.close();
    }

    private void post(String path, String body) {
        Http.post(server.uri(path), body).token(shop.tenant().token()).send().expecting(200);
    }

    private final class Asked implements Gateway {
        private final int numbersARequest;
        private long last;

        Asked(int numbersARequest) {
            this.numbersARequest = numbersARequest;
        }

        @Override
        public String name() {
            return "Tidings, %d a request".formatted(numbersARequest);
        }

        @Override
        public int numbersARequest() {
            return numbersARequest;
        }

        @Override
        public void send(List<String> numbers) {
            post("/v1/aim/sms/messages", SmsShop.body(template, numbers));
        }

        @Override
        public void begin() {
            last = submits().lastId();
        }

        @Override
        public Duration submitted(long messages, Instant start) {
            await("all submits of Tidings")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> submits().count() >= messages);
            return Duration.between(start, submits().lastAt());
        }

        @Override
        public WebhookSink sink() {
            return sink;
        }

        private Submits submits() {
            try (Connection connection = postgres.dataSource().getConnection();
                    PreparedStatement question = connection.prepareStatement("""
                        SELECT COALESCE(MAX(id), CAST(? AS BIGINT)), COUNT(submitted_at), COALESCE(MAX(submitted_at), now())
                        FROM delivery WHERE id > ?\
                        """)) {
                question.setLong(1, last);
                question.setLong(2, last);
                try (ResultSet row = question.executeQuery()) {
                    row.next();
                    return new Submits(
                            row.getLong(1),
                            row.getLong(2),
                            row.getObject(3, OffsetDateTime.class).toInstant());
                }
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            }
        }
    }

    private record Submits(long lastId, long count, Instant lastAt) {}
}
