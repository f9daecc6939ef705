package org.tidings.delivery;

/** A message by the name its carrier gave it. */
public record CarrierMessage(String channel, String carrierMessageId, String mobile) {}
