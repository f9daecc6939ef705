package org.tidings.journey;

/** Short messages as a newcomer tries them: on H2. */
class ShortMessageJourneyIT extends ShortMessageJourney {
    ShortMessageJourneyIT() {
        super("h2");
    }
}
