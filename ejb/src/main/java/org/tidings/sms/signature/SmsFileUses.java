package org.tidings.sms.signature;

import static org.tidings.shared.CommonError.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;

/** Which files the signatures rest on, noted in the transaction that changes a signature. */
@ApplicationScoped
class SmsFileUses {
    @Inject
    private SmsFileRows rows;

    /** Takes the files into use, if they are the caller's and of a type that they may be of. */
    void use(Caller caller, SignatureEvidence evidence) {
        FileType licence = typeOf(caller, "file_id", evidence.licenceFileId());
        if (!licence.isPicture()) {
            throw invalid("file_id", "must be a picture");
        }
        evidence.attorneyFileId().ifPresent(letter -> typeOf(caller, "power_attorney_file_id", letter));
    }

    private FileType typeOf(Caller caller, String field, String fileId) {
        return rows.use(caller, fileId)
                .orElseThrow(() -> ApiException.ofField(SmsSignatureError.FILE_UNKNOWN, field, "no such file"));
    }

    /** Lets go of the files that a signature named and names no longer; the change must have been flushed. */
    void release(SignatureEvidence evidence) {
        rows.release(evidence.licenceFileId());
        evidence.attorneyFileId().ifPresent(rows::release);
    }
}
