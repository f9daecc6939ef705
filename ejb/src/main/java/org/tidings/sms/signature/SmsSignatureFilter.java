package org.tidings.sms.signature;

import java.util.Optional;
import org.tidings.shared.time.TimeRange;
import org.tidings.sms.SmsType;

/**
 * Which signatures are wanted.
 *
 * @param appName a part of the name of their app
 * @param name a part of their own
 * @param created when they were made
 */
public record SmsSignatureFilter(
        Optional<String> appName,
        Optional<String> signatureId,
        Optional<String> name,
        Optional<SmsType> type,
        Optional<SmsSignatureState> state,
        Optional<TimeRange> created) {}
