package org.tidings.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tidings.journey.Tokens;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/**
 * What a server has stored, as far as requests of the first tenant can have made it.
 *
 * @param numbers how many numbers were accepted, over all tasks
 * @param callbacks the registered addresses
 * @param cardCallbacks the same for cards
 * @param objects how many files of templates are kept
 * @param webhooks how many webhooks there are or were
 */
record Footprint(
        int templates, int tasks, int numbers, JsonNode callbacks, JsonNode cardCallbacks, long objects, int webhooks) {
    static Footprint of(TidingsServer server) {
        String token = Tokens.ofCustomer(server);
        JsonNode tasks = read(server, token, "/v1/aim-basic/send-tasks?limit=100");
        return new Footprint(
                total(read(server, token, "/v1/aim-basic/templates").path("data")),
                total(tasks.path("data")),
                numbers(tasks),
                read(server, token, "/v1/aim-basic/callbacks").path("data"),
                read(server, token, "/v1/aim/callbacks").path("data"),
                objects(server.base().resolve("data/tidings/objects")),
                total(read(server, Tokens.ofOperator(server), "/ops/v1/callbacks")));
    }

    /** The lines of the log that the server itself takes for its own failures, from the given line on. */
    static List<String> errors(TidingsServer server, int fromLine) {
        return log(server).stream()
                .skip(fromLine)
                .filter(line -> line.contains(" ERROR ") || line.contains(" FATAL "))
                .toList();
    }

    static List<String> log(TidingsServer server) {
        try {
            return Files.readAllLines(server.log(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static JsonNode read(TidingsServer server, String token, String path) {
        return Http.get(server.uri(path)).token(token).send().expecting(200).json();
    }

    private static int total(JsonNode list) {
        return list.path("page_info").path("total").asInt();
    }

    private static int numbers(JsonNode tasks) {
        int numbers = 0;
        for (JsonNode task : tasks.path("data").path("aim_basic_send_tasks")) {
            numbers += task.path("total_count").asInt();
        }
        return numbers;
    }

    static long objects(Path store) {
        if (!Files.exists(store)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
