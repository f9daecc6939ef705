package org.tidings.aim.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.aim.template.NewAimTemplate.Sms;
import org.tidings.shared.CommonError;
import org.tidings.shared.WireText;

/** The rules of the short message that a card comes with. */
final class SmsRules {
    static final int LONGEST_SIGNATURE = 20;
    static final int LONGEST_EXAMPLE = 70;
    static final int LONGEST_MESSAGE = 370;
    private static final Pattern FIELD = Pattern.compile("\\[(文本|字母|数字)(\\d{1,2})-(\\d{1,2})]");
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]【】]");

    private SmsRules() {}

    static void check(Sms sms) {
        sms.example().ifPresent(example -> WireText.lines("sms_example", example, LONGEST_EXAMPLE));
        for (int i = 0; i < sms.signatures().size(); i++) {
            String field = "sms_signs[" + i + "]";
            String signature = WireText.line(field, sms.signatures().get(i), LONGEST_SIGNATURE);
            if (BRACKETS.matcher(signature).find()) {
                throw CommonError.invalid(field, "must not have brackets");
            }
        }
        sms.template().ifPresent(SmsRules::checkTemplate);
    }

    /** Text with fields such as {@code [文本0-20]}, which count with their greatest length. */
    private static void checkTemplate(String template) {
        Matcher matcher = FIELD.matcher(template);
        int length = 0;
        int after = 0;
        while (matcher.find()) {
            length += lengthOf(template.substring(after, matcher.start()));
            length += greatest(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
            after = matcher.end();
        }
        length += lengthOf(template.substring(after));
        if (length > LONGEST_MESSAGE) {
            throw CommonError.invalid(
                    "sms_template", "at most " + LONGEST_MESSAGE + " characters, fields at their longest");
        }
    }

    private static int lengthOf(String fixedText) {
        if (fixedText.contains("[") || fixedText.contains("]")) {
            throw CommonError.invalid("sms_template", "fields are like [文本0-20], [字母0-20] or [数字0-4], up to 99");
        }
        return WireText.length(fixedText);
    }

    private static int greatest(int least, int most) {
        if (least > most || most == 0) {
            throw CommonError.invalid("sms_template", "a field goes from its least to its greatest length");
        }
        return most;
    }
}
