package org.tidings.sms.signature;

import org.tidings.identity.Caller;

/**
 * A signature is deleted in the present transaction. What hangs on it, such as its templates, goes in that same transaction.
 *
 * @param by who deleted it, of the tenant whose it was
 */
public record SmsSignatureDeleted(Caller by, String signatureId) {}
