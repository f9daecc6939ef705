package org.tidings.delivery;

/** A claimed delivery, where it went and what became of the submit. */
public record SubmittedDelivery(ClaimedDelivery delivery, String channel, SubmitAnswer answer) {}
