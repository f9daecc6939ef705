package org.tidings.bench;

import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tidings.journey.Smsc;
import org.tidings.server.RealPostgres;

/**
 * {@code mvn -Pbench verify -DskipTests -Dbench.main=org.tidings.bench.CarrierBench}: messages from their sender over SMPP to an
 * SMSC, and what became of them back to the sender, on PostgreSQL with fsync, beside Kannel with a spool in front of the same
 * SMSC, in turns. Kannel has to be installed ({@code apt-get install --no-install-recommends kannel}).
 * {@code -Dbench.messages=10000} and {@code -Dbench.rounds=5} say how many, {@code -Dbench.numbers=1,500} how many a request of
 * Tidings' has.
 */
public final class CarrierBench {
    static final int WINDOW = 50;
    private static final int MESSAGES = Integer.getInteger("bench.messages", 10_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 32);
    private static final String NUMBERS_A_REQUEST = System.getProperty("bench.numbers", "1,500");
    private static final int WARM_UPS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final AtomicLong NUMBERS = new AtomicLong(13_000_000_000L);
    private static final PrintStream OUT = System.out;

    private CarrierBench() {}

    /** Runs all of it. */
    public static void main(String[] arguments) throws Exception {
        OUT.printf(
                "%d processors, Java %s, %d messages a run, %d clients%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), MESSAGES, CLIENTS);
        try (Smsc smsc = Smsc.start();
                RealPostgres postgres = RealPostgres.start();
                TidingsOverSmpp tidings = TidingsOverSmpp.start(smsc, postgres)) {
            Optional<Kannel> kannel = Kannel.start(smsc);
            if (kannel.isEmpty()) {
                OUT.println("""
                        ******************************************************************************
                        KANNEL IS NOT INSTALLED: nothing to compare with, only Tidings is measured.
                            apt-get install --no-install-recommends kannel
                        ******************************************************************************""");
            }
            try {
                List<Gateway> gateways = new ArrayList<>(kannel.stream().toList());
                Stream.of(NUMBERS_A_REQUEST.split(","))
                        .map(Integer::valueOf)
                        .map(tidings::with)
                        .forEach(gateways::add);
                compare(gateways);
                long start = System.nanoTime();
                together(MESSAGES, tidings::askNothing);
                OUT.printf(
                        "requests for which Tidings does nothing at all: %,.0f/s%n",
                        perSecond(System.nanoTime() - start));
            } finally {
                kannel.ifPresent(Kannel::close);
            }
        }
    }

    private static void compare(List<Gateway> gateways) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            for (Gateway gateway : gateways) {
                trip(gateway);
            }
        }
        Map<Gateway, List<Trip>> trips = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (Gateway gateway : gateways) {
                Trip trip = trip(gateway);
                OUT.printf("round %d  %s%n", round, trip.line(gateway));
                trips.computeIfAbsent(gateway, unused -> new ArrayList<>()).add(trip);
            }
        }
        Trip first = median(trips.get(gateways.get(0)));
        for (Gateway gateway : gateways) {
            Trip median = median(trips.get(gateway));
            OUT.printf(
                    "median   %s   %.2f, %.2f and %.2f times %s%n",
                    median.line(gateway),
                    median.accepted() / first.accepted(),
                    median.submitted() / first.submitted(),
                    median.reported() / first.reported(),
                    gateways.get(0).name());
        }
    }

    private static Trip trip(Gateway gateway) throws Exception {
        WebhookSink sink = gateway.sink();
        long reported = sink.reports() + MESSAGES;
        gateway.begin();
        Instant now = Clock.systemUTC().instant();
        long start = System.nanoTime();
        accept(gateway);
        long accepted = System.nanoTime() - start;
        Duration submitted = gateway.submitted(MESSAGES, now);
        await("all reports of " + gateway.name())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> sink.reports() >= reported);
        return new Trip(perSecond(accepted), perSecond(submitted.toNanos()), perSecond(sink.lastReportNanos() - start));
    }

    private static void accept(Gateway gateway) throws Exception {
        together(MESSAGES / gateway.numbersARequest(), () -> gateway.send(numbers(gateway.numbersARequest())));
    }

    /** So many requests of all clients. */
    private static void together(int count, Runnable request) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Object>> requests = Collections.nCopies(count, Executors.callable(request));
            for (Future<Object> answered : clients.invokeAll(requests)) {
                answered.get();
            }
        } finally {
            clients.shutdown();
        }
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Long.toString(NUMBERS.getAndIncrement()))
                .toList();
    }

    private static double perSecond(long nanos) {
        return (double) MESSAGES * TimeUnit.SECONDS.toNanos(1) / nanos;
    }

    private static Trip median(List<Trip> trips) {
        return new Trip(median(trips, Trip::accepted), median(trips, Trip::submitted), median(trips, Trip::reported));
    }

    private static double median(List<Trip> trips, ToDoubleFunction<Trip> figure) {
        return trips.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(trips.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Messages a second, each from the first request on: accepted, submitted, and their sender told. */
    private record Trip(double accepted, double submitted, double reported) {
        String line(Gateway gateway) {
            return "%-36s accepted %,7.0f/s   submitted %,7.0f/s   reported %,7.0f/s"
                    .formatted(gateway.name(), accepted, submitted, reported);
        }
    }
}
