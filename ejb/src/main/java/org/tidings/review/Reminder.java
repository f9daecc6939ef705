package org.tidings.review;

import java.time.Instant;

/**
 * A tenant asked for haste with what it handed in.
 *
 * @param at when it last did
 * @param text what it said, at most 64 characters, possibly nothing
 */
public record Reminder(Instant at, String text) {}
