package org.tidings.delivery;

/**
 * A piece of a reply that was too long for one short message.
 *
 * @param reference what the pieces of one reply have in common
 * @param total how many pieces it has
 * @param sequence which one this is, from 1
 */
public record ReplyPart(Reply piece, int reference, int total, int sequence) {}
