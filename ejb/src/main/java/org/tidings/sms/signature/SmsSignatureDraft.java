package org.tidings.sms.signature;

import org.tidings.sms.SmsType;

/**
 * What a customer wants a signature to be.
 *
 * @param name 2 to 16 characters
 */
public record SmsSignatureDraft(String appId, String name, SmsType type, SignatureEvidence evidence) {}
