package org.tidings.sms.send;

import java.util.Optional;

/**
 * What a delivery carried, as its status report tells.
 *
 * @param signature without its brackets
 * @param extend what the request gave to be given back
 */
public record SentSms(long deliveryId, String templateId, String signature, Optional<String> extend) {}
