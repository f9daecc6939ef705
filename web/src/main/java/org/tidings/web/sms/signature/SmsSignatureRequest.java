package org.tidings.web.sms.signature;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.http.Given.given;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.sms.SmsType;
import org.tidings.sms.signature.SignatureEvidence;
import org.tidings.sms.signature.SignatureEvidence.Owner;
import org.tidings.sms.signature.SignatureSource;
import org.tidings.sms.signature.SmsSignatureDraft;

/**
 * The body of {@code AddAimMsgSignature} and {@code UpdateAimMsgSignature}. Where what it must keep to has a code of its own,
 * it is held against that further inside.
 *
 * @param fileId the owner's licence
 * @param isInvolvedThird whether the owner is a third party
 */
@Schema(name = "SmsSignatureRequestBody")
public record SmsSignatureRequest(
        @NotNull @Size(min = 1, max = 50) String appId,
        @Schema(maxLength = 80) @Nullable String applyDesc,

        @Schema(required = true, minLength = 1, maxLength = 50) @Nullable
        String fileId,

        @Schema(enumeration = {"yes", "no"}) @NotNull @Size(min = 1, max = 10)
        String isInvolvedThird,

        @Schema(minLength = 1, maxLength = 50) @Nullable String powerAttorneyFileId,

        @Schema(required = true, minLength = 2, maxLength = 16) @Nullable
        String signatureName,

        @Schema(enumeration = {"0", "1", "2", "3", "4", "5"}) @NotNull
        Integer signatureSource,

        @Schema(enumeration = {"PROMOTION_TYPE", "NOTIFY_TYPE"}) @NotNull @Size(min = 1, max = 20)
        String signatureType,

        @Schema(minLength = 1, maxLength = 180) @Nullable String sourceTitleContent) {
    SmsSignatureDraft toDraft() {
        return new SmsSignatureDraft(
                appId,
                signatureName == null ? "" : signatureName,
                SmsType.ofWireName(signatureType).orElseThrow(() -> invalid("signature_type", "no such")),
                evidence());
    }

    private SignatureEvidence evidence() {
        return new SignatureEvidence(
                SignatureSource.ofNumber(signatureSource)
                        .orElseThrow(() -> invalid("signature_source", "must be 0 to 5")),
                given(sourceTitleContent),
                owner(),
                fileId == null ? "" : fileId,
                given(powerAttorneyFileId),
                given(applyDesc));
    }

    private Owner owner() {
        return switch (isInvolvedThird) {
            case "yes" -> Owner.THIRD_PARTY;
            case "no" -> Owner.CUSTOMER;
            default -> throw invalid("is_involved_third", "yes or no");
        };
    }
}
