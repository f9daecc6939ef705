package org.tidings.vms.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidings.shared.ApiException;
import org.tidings.shared.Carrier;
import org.tidings.shared.ErrorCode;

class VmsTemplateTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant EXPIRY = NOW.plus(Duration.ofDays(30));
    private static final Set<Carrier> ALL = EnumSet.allOf(Carrier.class);

    private final VmsTemplate template = template();

    @Test
    void newTemplateShouldBeUnderReviewAndWeighNothing() {
        assertThat(view().auditState()).isEqualTo(AuditState.UNDER_REVIEW);
        assertThat(view().size()).isZero();
        assertThat(view().expiresAt()).isEqualTo(EXPIRY);
        assertThat(view().previewUrl()).isEqualTo("https://messages.example.com/p/token");
        assertUnusable(NOW, TemplateError.UNDER_REVIEW);
    }

    @Test
    void oneCarrierShouldBeEnough() {
        template.approve(EnumSet.of(Carrier.CUCC), "");
        template.reject(EnumSet.of(Carrier.CMCC), "no");
        assertThat(view().auditState()).isEqualTo(AuditState.USABLE);
        assertThat(view().size()).isEqualTo(17);
        assertThat(view().resourceTag()).isEqualTo("单网一般");
        assertThat(view().carriers())
                .containsExactly(
                        new CarrierStatus(Carrier.CMCC, AuditState.REJECTED, "no"),
                        new CarrierStatus(Carrier.CUCC, AuditState.USABLE, "审核通过"),
                        new CarrierStatus(Carrier.CTCC, AuditState.UNDER_REVIEW, "审核中"));
        assertThat(template.sendable().carriers()).containsExactly(Carrier.CUCC);
    }

    @Test
    void approvalOfAllShouldGiveThreeNetworks() {
        template.approve(ALL, "");
        assertThat(view().resourceTag()).isEqualTo("三网一般");
    }

    @Test
    void rejectionOfAllShouldTellTheReasons() {
        template.reject(EnumSet.of(Carrier.CMCC), "first");
        template.reject(EnumSet.of(Carrier.CUCC, Carrier.CTCC), "second");
        assertThat(view().auditState()).isEqualTo(AuditState.REJECTED);
        assertThat(view().auditDescription()).contains("first", "second");
        assertUnusable(NOW, TemplateError.REJECTED);
    }

    @Test
    void templateShouldExpireByItself() {
        template.approve(ALL, "");
        template.requireUsable(EXPIRY.minusSeconds(1));
        assertThat(view(EXPIRY).auditState()).isEqualTo(AuditState.EXPIRED);
        assertThat(view(EXPIRY).size()).isZero();
        assertThat(view(EXPIRY).carriers())
                .allSatisfy(carrier -> assertThat(carrier.state()).isEqualTo(AuditState.EXPIRED));
        assertUnusable(EXPIRY, TemplateError.EXPIRED);
    }

    @Test
    void disabledTemplateShouldTellWhyUntilItIsEnabled() {
        template.approve(ALL, "");
        template.disable("模板签名被禁用", NOW);
        assertThat(view().auditState()).isEqualTo(AuditState.DISABLED);
        assertThat(view().auditDescription()).isEqualTo("模板签名被禁用");
        assertUnusable(NOW, TemplateError.DISABLED);
        template.enable();
        template.requireUsable(NOW);
    }

    @Test
    void stateShouldChangeOnlyWhereItMay() {
        assertRefused(template::enable, TemplateError.NOT_DISABLED);
        assertRefused(() -> template.publish(NOW), TemplateError.UNDER_REVIEW);
        template.submit(NOW);
        assertRefused(() -> template.submit(NOW), TemplateError.NOT_A_DRAFT);
        template.disable("a", NOW);
        assertRefused(() -> template.disable("b", NOW), TemplateError.ALREADY_DISABLED);
        assertRefused(() -> template().submit(EXPIRY), TemplateError.EXPIRED);
    }

    @Test
    void textShouldBeFilledInTheOrderOfTheNumbers() {
        FilledText text =
                FilledText.of("【签名】#p_10# #p_2#!#p_2#", List.of(new Variable(2, "txt"), new Variable(10, "txt")));
        assertThat(text.with(List.of("$1", "#p_2#"))).isEqualTo("【签名】#p_2# $1!$1");
        assertThat(FilledText.of("plain", List.of()).with(List.of())).isEqualTo("plain");
    }

    private void assertUnusable(Instant now, ErrorCode reason) {
        assertRefused(() -> template.requireUsable(now), reason);
    }

    private static void assertRefused(Runnable change, ErrorCode reason) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(change::run)
                .satisfies(refusal -> assertThat(refusal.error()).isEqualTo(reason));
    }

    private TemplateView view() {
        return view(NOW);
    }

    private TemplateView view(Instant now) {
        return template.view(now, Templates.SETTINGS);
    }

    private static VmsTemplate template() {
        TemplatePlan plan = TemplateRules.plan(Templates.of(Templates.signed()), Templates.SETTINGS);
        List<TemplateElement> elements = List.of(new TemplateElement(
                1, new MediaLoader.Loaded(plan.elements().get(0), 17, new byte[0]), Optional.empty()));
        return new VmsTemplate("d", plan, elements, "token", NOW);
    }
}
