package org.tidings.web.sms.signature;

/** Which signature was made or changed. */
public record SmsSignatureNamed(String signatureId, String signatureName) {}
