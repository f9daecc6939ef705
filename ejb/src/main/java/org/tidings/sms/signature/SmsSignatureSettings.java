package org.tidings.sms.signature;

import java.time.Duration;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.shared.settings.Shape;

/**
 * What may differ from server to server.
 *
 * @param mostSignatures how many signatures an app may have
 * @param pool the numbers that are given to signatures whose reviewer gave none
 * @param numberRest how long a number that was taken back is not given to another tenant
 * @param mostUnusedFiles how many files a tenant may have that no signature names
 * @param unusedFileLife how long a file is kept that no signature names
 */
public record SmsSignatureSettings(
        int mostSignatures, NumberPool pool, Duration numberRest, int mostUnusedFiles, Duration unusedFileLife) {
    /** Reads {@code tidings.sms.signature.*}, {@code tidings.sms.file.*} and {@code tidings.sms.channel-number*}. */
    public static SmsSignatureSettings read(SettingsReader in) {
        return new SmsSignatureSettings(
                in.number("tidings.sms.signature.most", 200, 1, 1_000_000),
                pool(in),
                in.positiveDuration("tidings.sms.channel-number-rest", Duration.ofDays(30)),
                in.number("tidings.sms.file.most-unused", 100, 1, 1_000_000),
                in.positiveDuration("tidings.sms.file.unused-life", Duration.ofDays(7)));
    }

    private static NumberPool pool(SettingsReader in) {
        String byShape = Shape.read(in).isDevelopment() ? "106900000001-106900999999" : "none";
        return in.parsed("tidings.sms.channel-numbers", byShape, NumberPool::parse);
    }
}
