package org.tidings.delivery;

/**
 * What one id of a carrier stands for.
 *
 * @param sequence which segment of the delivery, from 1; 0 for the whole of it
 */
record MessagePart(long deliveryId, int sequence) {
    boolean isWhole() {
        return sequence == 0;
    }
}
