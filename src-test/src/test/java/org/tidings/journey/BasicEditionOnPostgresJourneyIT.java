package org.tidings.journey;

/** The same trip on PostgreSQL. */
class BasicEditionOnPostgresJourneyIT extends BasicEditionJourney {
    BasicEditionOnPostgresJourneyIT() {
        super("postgresql");
    }
}
