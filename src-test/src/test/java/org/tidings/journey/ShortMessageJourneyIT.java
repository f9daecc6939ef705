package org.tidings.journey;

import org.tidings.server.TidingsServer;

/** Short messages as a newcomer tries them: on H2. */
class ShortMessageJourneyIT extends ShortMessageJourney {
    @Override
    TidingsServer serve() {
        return TidingsServer.named("short-messages").start();
    }
}
