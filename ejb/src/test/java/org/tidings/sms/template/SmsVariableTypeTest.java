package org.tidings.sms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\u0085", "\u009F", "\u2028", "\u202E", "\uFE3B", "\uFE3C"})
    void textShouldHaveNoUnseenCharactersAndNoBracketsOfASignature(String character) {
        assertThat(SmsVariableType.TEXT.refusal("王" + character + "先生")).contains(SmsTemplateError.NO_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200B", "\u3000", "\u00A0", "\u2028", "\u0085", "\uFE3B"})
    void linkShouldHaveNoBlanksEither(String character) {
        assertThat(SmsVariableType.NEWTEXT.refusal("km2n.cn/" + character + "x"))
                .contains(SmsTemplateError.NO_LINK);
    }
}
