package org.tidings.sms.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.shared.ApiException;
import org.tidings.sms.SmsType;
import org.tidings.sms.signature.SignatureEvidence.Owner;

class SignatureRulesTest {
    /** The power of attorney of a third party, which the customer itself needs not. */
    private enum Letter {
        NEEDLESS,
        GIVEN,
        MISSING
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "华为, ENTERPRISE, none, NEEDLESS",
                "新应用SKU签名十六个字符正好了, TRADEMARK, none, NEEDLESS",
                "Tidings, WEBSITE, huawei.com, NEEDLESS",
                "Tidings, WEBSITE, www.新闻.cn, NEEDLESS",
                "Tidings, MOBILE_APP, https://apps.example.com/1, NEEDLESS",
                "Tidings, PUBLIC_ACCOUNT, 某某公众号, NEEDLESS",
                "Tidings, SHOP, shop.example.com/1, NEEDLESS",
                "Tidings, ENTERPRISE, of no use, NEEDLESS",
                "Tidings, ENTERPRISE, none, GIVEN"
            })
    void goodOnesShouldPass(String name, SignatureSource source, @Nullable String title, Letter letter) {
        assertThatNoException().isThrownBy(() -> SignatureRules.check(draft(name, source, title, letter)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'', ENTERPRISE, none, NEEDLESS, KM.00001485",
                "'  ', ENTERPRISE, none, NEEDLESS, KM.00001485",
                "a, ENTERPRISE, none, NEEDLESS, KM.00001485",
                "'a ', ENTERPRISE, none, NEEDLESS, KM.00001485",
                "12345678901234567, ENTERPRISE, none, NEEDLESS, KM.00001485",
                "【ab】, ENTERPRISE, none, NEEDLESS, KM.80000002",
                "' ab', ENTERPRISE, none, NEEDLESS, KM.80000002",
                "a\u200bb, ENTERPRISE, none, NEEDLESS, KM.80000002",
                "a\u202eb, ENTERPRISE, none, NEEDLESS, KM.80000002",
                "Tidings, WEBSITE, none, NEEDLESS, KM.00001466",
                "Tidings, WEBSITE, https://huawei.com/, NEEDLESS, KM.80000002",
                "Tidings, WEBSITE, huawei, NEEDLESS, KM.80000002",
                "Tidings, MOBILE_APP, none, NEEDLESS, KM.00001467",
                "Tidings, PUBLIC_ACCOUNT, none, NEEDLESS, KM.80000002",
                "Tidings, SHOP, none, NEEDLESS, KM.00001468",
                "Tidings, ENTERPRISE, none, MISSING, KM.00001470"
            })
    void badOnesShouldBeRefused(
            String name, SignatureSource source, @Nullable String title, Letter letter, String code) {
        refuses(draft(name, source, title, letter), code);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void signatureWithoutLicenceShouldBeRefused(String licence) {
        SignatureEvidence evidence = new SignatureEvidence(
                SignatureSource.ENTERPRISE,
                Optional.empty(),
                Owner.CUSTOMER,
                licence,
                Optional.empty(),
                Optional.empty());

        refuses(new SmsSignatureDraft("app", "Tidings", SmsType.NOTIFY_TYPE, evidence), "KM.00001469");
    }

    private static void refuses(SmsSignatureDraft draft, String code) {
        assertThatThrownBy(() -> SignatureRules.check(draft))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error().code()).isEqualTo(code));
    }

    private static SmsSignatureDraft draft(String name, SignatureSource source, @Nullable String title, Letter letter) {
        SignatureEvidence evidence = new SignatureEvidence(
                source,
                Optional.ofNullable(title),
                letter == Letter.NEEDLESS ? Owner.CUSTOMER : Owner.THIRD_PARTY,
                "licence",
                letter == Letter.GIVEN ? Optional.of("letter") : Optional.empty(),
                Optional.empty());
        return new SmsSignatureDraft("app", name, SmsType.NOTIFY_TYPE, evidence);
    }
}
