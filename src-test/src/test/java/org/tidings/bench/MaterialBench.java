package org.tidings.bench;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        Tenant tenant = Tenant.opened(server, "bench");
        String body = """
                {"resource_type":"image","file_type":"stream","image_rate":"oneToOne","file_name":"a.png",
                 "file_stream":"%s"}""".formatted(SampleMedia.stream("image/png", picture));
        Callable<Object> upload = () -> Http.post(server.uri("/v1/aim/template-materials"), body)
                .token(tenant.token())
                .send()
                .expecting(200);
        Path floor = Files.createDirectories(server.base().resolve("data/floor"));
        Callable<Object> write = () -> {
            writeWithFsync(floor, picture);
            return floor;
        };
        rate(upload, UPLOADS / 2);
        rate(write, UPLOADS / 2);
        // In turns, since a disk is not the same from one minute to the next.
        double uploaded = 0;
        double written = 0;
        for (int round = 0; round < 3; round++) {
            uploaded += rate(upload, UPLOADS) / 3;
            written += rate(write, UPLOADS) / 3;
        }
        OUT.printf(
                "uploads of 200 KB, %d clients: %.0f/s, %.1f MB/s; the same bytes written with fsync: %.0f/s, %.1f MB/s; %.0f %%%n",
                CLIENTS, uploaded, uploaded * SIZE / 1e6, written, written * SIZE / 1e6, 100 * uploaded / written);
    }

    private static void writeWithFsync(Path directory, byte[] bytes) throws Exception {
        Path file = Files.createTempFile(directory, "floor", null);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
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
