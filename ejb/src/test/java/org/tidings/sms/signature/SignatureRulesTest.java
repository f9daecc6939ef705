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
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "华为, ENTERPRISE, none, CUSTOMER, none",
                "新应用SKU签名十六个字符正好了, TRADEMARK, none, CUSTOMER, none",
                "Tidings, WEBSITE, huawei.com, CUSTOMER, none",
                "Tidings, WEBSITE, www.新闻.cn, CUSTOMER, none",
                "Tidings, MOBILE_APP, https://apps.example.com/1, CUSTOMER, none",
                "Tidings, PUBLIC_ACCOUNT, 某某公众号, CUSTOMER, none",
                "Tidings, SHOP, shop.example.com/1, CUSTOMER, none",
                "Tidings, ENTERPRISE, of no use, CUSTOMER, none",
                "Tidings, ENTERPRISE, none, THIRD_PARTY, letter"
            })
    void goodOnesShouldPass(
            String name, SignatureSource source, @Nullable String title, Owner owner, @Nullable String letter) {
        assertThatNoException().isThrownBy(() -> SignatureRules.check(draft(name, source, title, owner, letter)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'', ENTERPRISE, none, CUSTOMER, none, KM.00001485",
                "'  ', ENTERPRISE, none, CUSTOMER, none, KM.00001485",
                "a, ENTERPRISE, none, CUSTOMER, none, KM.00001485",
                "'a ', ENTERPRISE, none, CUSTOMER, none, KM.00001485",
                "12345678901234567, ENTERPRISE, none, CUSTOMER, none, KM.00001485",
                "【ab】, ENTERPRISE, none, CUSTOMER, none, KM.80000002",
                "' ab', ENTERPRISE, none, CUSTOMER, none, KM.80000002",
                "Tidings, WEBSITE, none, CUSTOMER, none, KM.00001466",
                "Tidings, WEBSITE, https://huawei.com/, CUSTOMER, none, KM.80000002",
                "Tidings, WEBSITE, huawei, CUSTOMER, none, KM.80000002",
                "Tidings, MOBILE_APP, none, CUSTOMER, none, KM.00001467",
                "Tidings, PUBLIC_ACCOUNT, none, CUSTOMER, none, KM.80000002",
                "Tidings, SHOP, none, CUSTOMER, none, KM.00001468",
                "Tidings, ENTERPRISE, none, THIRD_PARTY, none, KM.00001470"
            })
    void badOnesShouldBeRefused(
            String name,
            SignatureSource source,
            @Nullable String title,
            Owner owner,
            @Nullable String letter,
            String code) {
        refuses(draft(name, source, title, owner, letter), code);
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

    private static SmsSignatureDraft draft(
            String name, SignatureSource source, @Nullable String title, Owner owner, @Nullable String letter) {
        SignatureEvidence evidence = new SignatureEvidence(
                source, Optional.ofNullable(title), owner, "licence", Optional.ofNullable(letter), Optional.empty());
        return new SmsSignatureDraft("app", name, SmsType.NOTIFY_TYPE, evidence);
    }
}
