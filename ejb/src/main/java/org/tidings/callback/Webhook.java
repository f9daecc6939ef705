package org.tidings.callback;

/**
 * A signed message to a customer's endpoint, ready to be posted.
 *
 * @param id the same at every attempt
 * @param timestamp of this attempt, in seconds of the epoch
 * @param signature as the header carries it
 * @param mediaType what the body is
 */
public record Webhook(String url, String id, long timestamp, String signature, String mediaType, String body) {}
