package org.tidings.sms.signature;

import org.tidings.sms.app.SmsAppView;

/**
 * Whom a channel number belongs to, or belonged to until its signature was deleted.
 *
 * @param app the app that the signature belongs to
 */
public record ChannelNumberOwner(
        String channelNum, String domainId, String signatureId, String signatureName, SmsAppView app) {}
