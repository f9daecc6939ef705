package org.tidings.journey;

import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/** The same on PostgreSQL. */
class ShortMessageOnPostgresJourneyIT extends ShortMessageJourney {
    private final RealPostgres postgres = RealPostgres.start();

    @Override
    TidingsServer serve() {
        return TidingsServer.named("short-messages-postgres").on(postgres).start();
    }

    @Override
    void stopTheRest() {
        postgres.close();
    }
}
