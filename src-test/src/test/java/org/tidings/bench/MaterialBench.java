package org.tidings.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.tidings.journey.SampleMedia;
import org.tidings.journey.Tenant;
import org.tidings.server.Http;
import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/**
 * {@code mvn -Pbench verify -DskipTests -Dbench.main=org.tidings.bench.MaterialBench}: uploads of 200 KB beside writing the
 * same bytes to the same disk with fsync, and the cleanup of 100,000 materials of 200 tenants ({@code -Dbench.materials},
 * {@code -Dbench.tenants}), on PostgreSQL with fsync.
 */
public final class MaterialBench {
    private static final int UPLOADS = Integer.getInteger("bench.uploads", 1_000);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    private static final int SIZE = 200 * 1024;
    private static final int ROUNDS = 3;
    private static final int MATERIALS = Integer.getInteger("bench.materials", 100_000);
    private static final int TENANTS = Integer.getInteger("bench.tenants", 200);
    private static final PrintStream OUT = System.out;

    private MaterialBench() {}

    /** Runs all of it. */
    public static void main(String[] arguments) throws Exception {
        OUT.printf("%d processors, Java %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        try (RealPostgres postgres = RealPostgres.start();
                TidingsServer server =
                        TidingsServer.named("bench-materials").on(postgres).start()) {
            if (UPLOADS > 0) {
                uploads(server);
            }
            if (MATERIALS > 0) {
                new CleanupLoad(server, postgres, TENANTS, MATERIALS).measure(OUT);
            }
        }
    }

    private static void uploads(TidingsServer server) throws Exception {
        byte[] picture = SampleMedia.pictureOfBytes(SIZE);
        String body = """
                {"resource_type":"image","file_type":"stream","image_rate":"oneToOne","file_name":"a.png",
                 "file_stream":"%s"}""".formatted(SampleMedia.stream("image/png", picture));
        List<Tenant> tenants = IntStream.range(0, CLIENTS)
                .mapToObj(i -> Tenant.opened(server, "bench" + i))
                .toList();
        AtomicInteger turn = new AtomicInteger();
        Callable<Object> ofMany = () -> upload(server, tenants.get(turn.incrementAndGet() % tenants.size()), body);
        Callable<Object> ofOne = () -> upload(server, tenants.get(0), body);
        Path floor = Files.createDirectories(server.base().resolve("data/floor"));
        Callable<Object> write = () -> written(floor, picture);
        Callable<Object> keep = () -> kept(floor, picture);
        List<Callable<Object>> contestants = List.of(ofMany, ofOne, write, keep);
        double[] rates = new double[contestants.size()];
        rate(ofMany, UPLOADS);
        // In turns, since a disk is not the same from one minute to the next.
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < rates.length; i++) {
                rates[i] += rate(contestants.get(i), UPLOADS) / ROUNDS;
            }
        }
        line("uploads of " + CLIENTS + " tenants", rates[0], rates);
        line("uploads of one tenant", rates[1], rates);
        line("floor: written with fsync", rates[2], rates);
        line("floor: written with fsync, moved, folder with fsync", rates[3], rates);
    }

    private static void line(String what, double rate, double[] rates) {
        OUT.printf(
                "200 KB, %d clients, %-52s %5.0f/s %6.1f MB/s %4.0f %% and %4.0f %% of the floors%n",
                CLIENTS, what, rate, rate * SIZE / 1e6, 100 * rate / rates[2], 100 * rate / rates[3]);
    }

    private static Object upload(TidingsServer server, Tenant tenant, String body) {
        return Http.post(server.uri("/v1/aim/template-materials"), body)
                .token(tenant.token())
                .send()
                .expecting(200);
    }

    private static Path written(Path directory, byte[] bytes) throws IOException {
        Path file = Files.createTempFile(directory, "floor", null);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        return file;
    }

    /** So that a crash forgets neither the bytes nor the name. */
    private static Path kept(Path directory, byte[] bytes) throws IOException {
        Path file = written(directory, bytes);
        Path place = file.resolveSibling(file.getFileName() + ".kept");
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
            folder.force(true);
        }
        return place;
    }

    private static double rate(Callable<Object> work, int times) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long start = System.nanoTime();
            List<Callable<Object>> all =
                    IntStream.range(0, times).mapToObj(i -> work).toList();
            for (Future<Object> done : clients.invokeAll(all)) {
                done.get();
            }
            return times * 1e9 / (System.nanoTime() - start);
        } finally {
            clients.shutdown();
        }
    }
}
