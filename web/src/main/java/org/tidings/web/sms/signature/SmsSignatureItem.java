package org.tidings.web.sms.signature;

import java.util.Optional;
import org.tidings.review.Reminder;
import org.tidings.sms.signature.SignatureEvidence;
import org.tidings.sms.signature.SignatureEvidence.Owner;
import org.tidings.sms.signature.SmsSignatureView;
import org.tidings.web.http.WireTimes;
import org.tidings.web.sms.Urging;

/** A signature as its tenant sees it. */
public record SmsSignatureItem(
        String appId,
        String appName,
        Optional<String> applyDesc,
        Optional<String> channelNum,
        String createTime,
        String fileId,
        String isInvolvedThird,
        Optional<String> powerAttorneyFileId,
        Optional<String> reviewDesc,
        String signatureId,
        String signatureName,
        Integer signatureSource,
        String signatureType,
        Optional<String> sourceTitleContent,
        String status,
        Optional<String> urgeDesc,
        String urgeStatus,
        Optional<String> urgeTime) {
    static SmsSignatureItem of(SmsSignatureView signature) {
        SignatureEvidence evidence = signature.evidence();
        Optional<Reminder> reminder = signature.reminder();
        return new SmsSignatureItem(
                signature.appId(),
                signature.appName(),
                evidence.applyDesc(),
                signature.channelNum(),
                WireTimes.withoutZone(signature.createdAt()),
                evidence.licenceFileId(),
                evidence.owner() == Owner.THIRD_PARTY ? "yes" : "no",
                evidence.attorneyFileId(),
                signature.reviewDesc().filter(text -> !text.isEmpty()),
                signature.signatureId(),
                signature.name(),
                evidence.source().number(),
                signature.type().wireName(),
                evidence.sourceTitle(),
                signature.state().wireName(),
                Urging.text(reminder),
                Urging.status(reminder),
                Urging.time(reminder));
    }
}
