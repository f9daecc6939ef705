package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgAppRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgTemplateRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SmsApp;
import org.junit.jupiter.api.Test;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** However many units a character takes, it counts as one wherever people write. */
class SmsWideTextIT {
    private final TidingsServer server = SharedServer.get();

    @Test
    void charactersShouldBeCountedAsPeopleCountThem() {
        SmsMaker maker = SmsMaker.of(server, Tenant.opened(server, "sms-wide"));
        Brand brand = maker.brand();
        String app = brand.makesApp(wide(30));
        String signature = brand.asksFor(
                Brand.wanted(app, wide(16), brand.handsInLicence()).withApplyDesc(wide(80)));
        String template = maker.makesTemplate(SmsMaker.wanted(signature, wide(30))
                .withTemplateContent("${2} ${1}" + wide(491))
                .withTemplateDesc(wide(100)));

        assertThat(brand.apps(new ListAimMsgAppRequest().withAppName(wide(30))).getResult())
                .extracting(SmsApp::getAppId)
                .containsExactly(app);
        assertThat(brand.signature(signature).getApplyDesc()).isEqualTo(wide(80));
        assertThat(maker.templates(new ListAimMsgTemplateRequest().withTemplateName(wide(30))))
                .containsExactly(wide(30));
        assertThat(maker.template(template).getTemplateContent()).endsWith(wide(491));
        assertThat(Brand.codeOf(() -> brand.makesApp(wide(31)))).isEqualTo("KM.80000002");
    }

    private static String wide(int characters) {
        return "😀".repeat(characters);
    }
}
