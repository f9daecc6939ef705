package org.tidings.aim.template;

import org.tidings.shared.time.TimeRange;

/**
 * What became of one template's cards.
 *
 * @param resolved how many links became a card
 * @param exposed how often cards were seen, and on how many links
 * @param clicked how often they were tapped, and on how many links
 */
public record AimTemplateReport(String templateId, TimeRange time, long resolved, Seen exposed, Seen clicked) {
    /** How often, and on how many links. */
    public record Seen(long times, long links) {}
}
