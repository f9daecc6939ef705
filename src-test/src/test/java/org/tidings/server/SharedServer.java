package org.tidings.server;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Servers for every test that leaves nothing behind that another could stumble over. Each is started for the first who asks
 * and stopped when the tests end.
 */
public final class SharedServer {
    private static final Map<String, TidingsServer> STARTED = new HashMap<>();

    private SharedServer() {}

    /** One on H2, which gives up silent webhooks soon and else has no settings of its own. */
    public static TidingsServer get() {
        return started("shared", TidingsServer.Builder::impatient);
    }

    /** One on H2 whose operators review what others would see at once. */
    public static TidingsServer reviewing() {
        return started("reviewing", plan -> plan.with("TIDINGS_REVIEW_MODE", "manual"));
    }

    /** One on {@code h2} or on {@code postgresql}, whose clock and life the journeys have in their hands. */
    public static TidingsServer ofJourneys(String database) {
        return started("journeys-" + database, plan -> on(database, plan.impatient()));
    }

    static TidingsServer.Builder on(String database, TidingsServer.Builder plan) {
        return database.equals("postgresql") ? plan.on(RealPostgres.start()) : plan;
    }

    static synchronized TidingsServer started(String name, UnaryOperator<TidingsServer.Builder> settings) {
        return STARTED.computeIfAbsent(name, first -> {
            TidingsServer server = settings.apply(TidingsServer.named(first)).start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        });
    }
}
