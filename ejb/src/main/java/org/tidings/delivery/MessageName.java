package org.tidings.delivery;

/** Carriers use their ids again: only together do the three name one message, or one segment of one. */
record MessageName(String channel, String carrierMessageId, String mobile) {
    static MessageName of(CarrierReceipt receipt) {
        return new MessageName(receipt.channel(), receipt.carrierMessageId(), receipt.mobile());
    }
}
