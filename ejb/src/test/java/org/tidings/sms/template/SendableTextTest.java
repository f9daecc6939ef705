package org.tidings.sms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tidings.sms.SmsType;

class SendableTextTest {
    private final SendableText text = new SendableText(
            "15000001",
            "domain",
            "app",
            true,
            "signature",
            "华为云",
            Optional.of("10690001"),
            SmsType.NOTIFY_TYPE,
            true,
            SmsContent.of("${2}您好,$5的券 ${1} ,再看 ${1} "),
            List.of(new SmsVariable(1, SmsVariableType.NEWTEXT), new SmsVariable(2, SmsVariableType.TEXT)));

    @Test
    void valuesShouldStandWhereTheirVariablesStood() {
        assertThat(text.textOf(List.of("km2n.cn/a", "王先生"))).isEqualTo("王先生您好,$5的券 km2n.cn/a ,再看 km2n.cn/a ");
    }

    @Test
    void valuesShouldNotBeReadAsVariables() {
        assertThat(text.textOf(List.of("${2}\\$1", "王"))).isEqualTo("王您好,$5的券 ${2}\\$1 ,再看 ${2}\\$1 ");
    }

    @Test
    void valuesThatKeepTheRulesShouldPass() {
        assertThat(text.check(List.of("km2n.cn/a", "王先生"))).isEmpty();
    }

    @Test
    void numberOfValuesShouldBeThatOfTheVariables() {
        assertThat(text.check(List.of("km2n.cn/a")))
                .contains(new SmsValueRefusal(SmsTemplateError.VALUE_COUNT, OptionalInt.empty()));
        assertThat(text.check(List.of("km2n.cn/a", "b", "c")))
                .contains(new SmsValueRefusal(SmsTemplateError.VALUE_COUNT, OptionalInt.empty()));
    }

    @Test
    void refusalShouldSayWhichValueIsWrong() {
        SmsValueRefusal refusal =
                text.check(List.of("km2n.cn/a", "13912345678")).orElseThrow();

        assertThat(refusal).isEqualTo(new SmsValueRefusal(SmsTemplateError.NO_TEXT, OptionalInt.of(1)));
        assertThat(refusal.in("template_params").field()).contains("template_params[1]");
    }
}
