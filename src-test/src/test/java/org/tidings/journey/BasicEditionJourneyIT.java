package org.tidings.journey;

import org.tidings.server.TidingsServer;

/** The trip on the database that is built in. */
class BasicEditionJourneyIT extends BasicEditionJourney {
    @Override
    TidingsServer startServer() {
        return TidingsServer.named("journey-h2").start();
    }
}
