package org.tidings.sms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the values of each type look like, as tables to read. */
class SmsVariableTypeTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "accepted-values.csv", useHeadersInDisplayName = false, delimiter = '|')
    void valueShouldBeAccepted(SmsVariableType type, String value) {
        assertThat(type.refusal(value)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "refused-values.csv", useHeadersInDisplayName = false, delimiter = '|')
    void valueShouldBeRefused(SmsVariableType type, String value, String code) {
        assertThat(type.refusal(value).map(SmsTemplateError::code)).contains(code);
    }

    @ParameterizedTest
    @EnumSource
    void nothingShouldBeTooShort(SmsVariableType type) {
        assertThat(type.refusal("")).contains(SmsTemplateError.VALUE_LENGTH);
        assertThat(type.refusal(" ")).contains(SmsTemplateError.VALUE_LENGTH);
        assertThat(type.refusal("\u3000\t")).contains(SmsTemplateError.VALUE_LENGTH);
    }

    @ParameterizedTest
    @EnumSource
    void valueBeyondTheLongestShouldBeTooLong(SmsVariableType type) {
        assertThat(type.refusal("1".repeat(type.longest() + 1))).contains(SmsTemplateError.VALUE_LENGTH);
    }

    @Test
    void lengthsShouldBeThoseOfTheContract() {
        assertThat(SmsVariableType.PHONE.longest()).isEqualTo(15);
        assertThat(SmsVariableType.CHARDIGIT.longest()).isEqualTo(20);
        assertThat(SmsVariableType.DATETIME.longest()).isEqualTo(20);
        assertThat(SmsVariableType.MONEY.longest()).isEqualTo(20);
        assertThat(SmsVariableType.TEXT.longest()).isEqualTo(20);
    }

    @Test
    void charactersShouldBeCountedAsPeopleCountThem() {
        assertThat(SmsVariableType.TEXT.refusal("😀".repeat(20))).isEqualTo(Optional.empty());
        assertThat(SmsVariableType.TEXT.refusal("😀".repeat(21))).contains(SmsTemplateError.VALUE_LENGTH);
    }

    @Test
    void controlCharactersShouldBeRefused() {
        assertThat(SmsVariableType.TEXT.refusal("王\n先生")).contains(SmsTemplateError.NO_TEXT);
        assertThat(SmsVariableType.NEWTEXT.refusal("km2n.cn/\u200bx")).contains(SmsTemplateError.NO_LINK);
    }
}
