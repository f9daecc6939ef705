package org.tidings.identity;

/**
 * A request, and what its repeats shall be answered.
 *
 * @param answer at most 4,000 characters
 */
public record AnsweredRequest(String domainId, RequestKey key, String answer) {}
