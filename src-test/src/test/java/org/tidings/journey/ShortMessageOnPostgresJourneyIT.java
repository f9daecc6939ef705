package org.tidings.journey;

/** The same on PostgreSQL. */
class ShortMessageOnPostgresJourneyIT extends ShortMessageJourney {
    ShortMessageOnPostgresJourneyIT() {
        super("postgresql");
    }
}
