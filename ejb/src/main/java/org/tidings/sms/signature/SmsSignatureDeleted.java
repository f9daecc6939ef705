package org.tidings.sms.signature;

/**
 * A signature is deleted in the present transaction. What hangs on it, such as its templates, goes in that same transaction.
 *
 * @param domainId the tenant whose it was
 */
public record SmsSignatureDeleted(String domainId, String signatureId) {}
