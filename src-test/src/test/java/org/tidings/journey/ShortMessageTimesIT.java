package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** Promotions by day and by night, and silence, on a server whose time is moved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortMessageTimesIT {
    /** What a job that was started just misses, the next one of its schedule finds within a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private final TidingsServer server =
            TidingsServer.named("short-message-times").start();
    private final Operator operator = Operator.of(server);
    private final Carrier carrier = Carrier.of(server);
    private final SmsShop shop = SmsShop.opened(server, "promotions");

    private final OffsetDateTime today = OffsetDateTime.now(SHANGHAI);

    private String promotion = "";
    private String notice = "";
    private int day;

    @BeforeAll
    void prepare() {
        promotion = shop.words(shop.signsPromotions("大促销"), "${2}看看 ${1} 拒收请回复R");
        notice = shop.words(shop.signsNotices("小通知"));
    }

    @BeforeEach
    void nextDay() {
        day += 2;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void promotionOfTheNightShouldWaitForTheMorning() {
        itIs(day, "22:00:00");
        String night = send(promotion, "13310000001", "13310000002");
        String other = send(notice, "13310000001");
        arrives(other, 1);
        itIs(day + 1, "07:59:00");
        operator.starts("receipt-timeout");
        String inBetween = send(notice, "13310000003");
        arrives(inBetween, 1);

        assertThat(carrier.submitsOf(night)).isEmpty();
        itIs(day + 1, "08:00:01");
        operator.starts("receipt-timeout");
        arrives(night, 2);
    }

    @Test
    void promotionThatWouldBeLateShouldWaitToo() {
        itIs(day, "20:59:00");
        operator.pauses("loopback");
        String evening = send(promotion, "13310000011");
        String other = send(notice, "13310000012");
        itIs(day, "21:00:30");
        operator.resumes("loopback");
        arrives(other, 1);

        assertThat(carrier.submitsOf(evening)).isEmpty();
        itIs(day + 1, "08:00:01");
        operator.starts("receipt-timeout");
        arrives(evening, 1);
    }

    @Test
    void morningShouldBringNobodyMoreThanHeMayGet() {
        itIs(day, "23:00:00");
        assertThat(shop.statuses(promotion, List.of("13310000021"))).containsExactly("000000");
        itIs(day, "23:10:00");
        assertThat(shop.statuses(promotion, List.of("13310000021"))).containsExactly("000000");
        itIs(day, "23:20:00");
        assertThat(shop.statuses(promotion, List.of("13310000021"))).containsExactly("MILIMIT");
        assertThat(shop.statuses(notice, List.of("13310000021"))).containsExactly("000000");
    }

    @Test
    void elevenPromotionsInADayShouldBeOneTooMany() {
        for (int hour = 10; hour < 20; hour++) {
            itIs(day, hour + ":00:00");
            assertThat(shop.statuses(promotion, List.of("13310000031"))).containsExactly("000000");
        }
        itIs(day, "20:30:00");
        assertThat(shop.statuses(promotion, List.of("13310000031"))).containsExactly("LIMIT");
        assertThat(shop.statuses(notice, List.of("13310000031"))).containsExactly("000000");
        itIs(day + 1, "10:05:00");
        assertThat(shop.statuses(promotion, List.of("13310000031"))).containsExactly("000000");
    }

    @Test
    void silentMessageShouldTimeOut() {
        itIs(day, "12:00:00");
        arrives(send(notice, "13310009004"), 1);
        itIs(day + 2, "12:00:00");
        operator.runs("receipt-timeout");
        assertThat(timedOut()).isZero();

        // The submit may have been recorded as late as on the day before this one: three days after that it is over,
        // too.
        itIs(day + 6, "12:00:00");
        operator.starts("receipt-timeout");
        await("the end").atMost(PATIENCE).until(() -> timedOut() == 1);
        day += 5;
    }

    private double timedOut() {
        return Http.get(server.management("/metrics"))
                .send()
                .expecting(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("tidings_delivery_timed_out_total") && line.contains("\"sms\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String send(String template, String... numbers) {
        return shop.writes(template, List.of(numbers)).getTaskId();
    }

    private void arrives(String task, int messages) {
        await("the submits of " + task)
                .atMost(PATIENCE)
                .until(() -> carrier.submitsOf(task).size() == messages);
    }

    /** Moves the business to a time in Shanghai, so many days from the day on which the test began. */
    private void itIs(int days, String time) {
        OffsetDateTime then = today.plusDays(days).with(LocalTime.parse(time));
        operator.movesTheClock(Duration.between(OffsetDateTime.now(SHANGHAI), then));
    }
}
