package org.tidings.journey;

/** The trip on the database that is built in. */
class BasicEditionJourneyIT extends BasicEditionJourney {
    BasicEditionJourneyIT() {
        super("h2");
    }
}
