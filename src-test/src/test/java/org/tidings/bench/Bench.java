package org.tidings.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/**
 * {@code mvn -Pbench verify -DskipTests}: acceptance, accepted to submitted, and accepted to webhook, on H2 and on
 * PostgreSQL with fsync, each beside its floor. {@code -Dbench.tasks=20} says how many tasks of 5,000 numbers a measurement
 * has; {@code -Dbench.databases=postgresql} leaves one out; {@code -Dbench.backlog=200} makes a last run with so many tasks queued at once, in the same heap.
 */
public final class Bench {
    private static final int TASKS = Integer.getInteger("bench.tasks", 20);
    private static final int BACKLOG = Integer.getInteger("bench.backlog", 0);
    private static final String DATABASES = System.getProperty("bench.databases", "h2,postgresql");
    private static final PrintStream OUT = System.out;

    private Bench() {}

    /** Runs all of it. */
    public static void main(String[] arguments) throws Exception {
        Runtime machine = Runtime.getRuntime();
        OUT.printf(
                "%d processors, Java %s, %d tasks of %d numbers%n",
                machine.availableProcessors(), Runtime.version(), TASKS, Load.NUMBERS);
        if (DATABASES.contains("h2")) {
            measure("H2", UnaryOperator.identity(), base -> Floor.onH2(base));
        }
        if (DATABASES.contains("postgresql")) {
            try (RealPostgres postgres = RealPostgres.start()) {
                measure("PostgreSQL", plan -> plan.on(postgres), base -> Floor.on(postgres.dataSource()));
            }
        }
        if (BACKLOG > 0) {
            try (RealPostgres postgres = RealPostgres.start();
                    TidingsServer server =
                            TidingsServer.named("bench-backlog").on(postgres).start()) {
                backlog(new Load(server));
            }
        }
    }

    private static void measure(String database, UnaryOperator<TidingsServer.Builder> where, FloorMaker floors)
            throws Exception {
        Path base;
        Figures product;
        try (TidingsServer server =
                where.apply(TidingsServer.named("bench-" + database)).start()) {
            base = server.base();
            product = new Load(server).measure(TASKS);
            server.stop();
        }
        try (Floor floor = floors.on(base)) {
            product.printBeside(database, floor.measure(TASKS), OUT);
        }
    }

    private static void backlog(Load load) throws Exception {
        load.warmUp();
        long before = load.heapUsed();
        Figures.Rate rate = load.acceptedToSubmitted(BACKLOG);
        OUT.printf(
                "backlog of %,d numbers, heap at most 512 MiB: %,.0f submitted/s, heap used %,d MiB before, %,d MiB after%n",
                (long) BACKLOG * Load.NUMBERS, rate.perSecond(), before >> 20, load.heapUsed() >> 20);
    }

    /** Makes the floor below a server that has just stopped. */
    private interface FloorMaker {
        Floor on(Path base) throws Exception;
    }
}
