package org.tidings.web.docs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tidings.aim.material.MaterialError;
import org.tidings.aim.template.AimTemplateError;
import org.tidings.callback.CallbackError;
import org.tidings.identity.IdentityError;
import org.tidings.review.ReviewError;
import org.tidings.shared.CommonError;
import org.tidings.shared.ErrorCode;
import org.tidings.shared.jobs.JobError;
import org.tidings.sms.app.SmsAppError;
import org.tidings.sms.send.SmsSendError;
import org.tidings.sms.signature.SmsSignatureError;
import org.tidings.sms.template.SmsTemplateError;
import org.tidings.storage.StorageError;
import org.tidings.vms.send.SendError;
import org.tidings.vms.template.TemplateError;

/** Every error that the server answers with. A capability's enum is entered here when it is made; a test sees to it. */
final class ErrorCatalogue {
    private static final List<ErrorCode[]> ENUMS = List.of(
            CommonError.values(),
            IdentityError.values(),
            ReviewError.values(),
            StorageError.values(),
            SendError.values(),
            SmsSendError.values(),
            TemplateError.values(),
            MaterialError.values(),
            AimTemplateError.values(),
            SmsAppError.values(),
            SmsSignatureError.values(),
            SmsTemplateError.values(),
            CallbackError.values(),
            JobError.values());

    private ErrorCatalogue() {}

    /** All of them by code and status. */
    static List<ErrorCode> all() {
        return ENUMS.stream()
                .flatMap(Stream::of)
                .sorted(Comparator.comparing(ErrorCode::code).thenComparing(ErrorCode::status))
                .toList();
    }
}
