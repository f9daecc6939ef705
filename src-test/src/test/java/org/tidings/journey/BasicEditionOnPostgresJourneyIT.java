package org.tidings.journey;

import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/** The same trip on PostgreSQL. */
class BasicEditionOnPostgresJourneyIT extends BasicEditionJourney {
    private final RealPostgres postgres = RealPostgres.start();

    @Override
    TidingsServer startServer() {
        return TidingsServer.named("journey-postgres").on(postgres).start();
    }

    @Override
    void stopTheRest() {
        postgres.close();
    }
}
