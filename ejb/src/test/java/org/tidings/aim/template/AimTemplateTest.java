package org.tidings.aim.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidings.aim.template.DisabledMark.Disabler;
import org.tidings.aim.template.VendorReview.Verdict;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;

/** How a template stands after what vendors, its tenant and operators did to it. */
class AimTemplateTest {
    private static final Caller TENANT = new Caller("domain", "project", "user", "name", Set.of());
    private static final Caller OPERATOR = Caller.SYSTEM;
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final AimTemplate template = submitted(Vendor.HUAWEI, Vendor.OPPO);

    @Test
    void rejectionOfOneVendorShouldNotDescribeWhatAnotherPassed() {
        decide(Vendor.HUAWEI, Verdict.ACTIVE, "同意使用");
        decide(Vendor.OPPO, Verdict.REJECTED, "字体太小");

        assertThat(template.status().auditState()).isEqualTo(AuditState.PASSED);
        assertThat(template.status().auditDescription()).isEqualTo("同意使用");
    }

    @Test
    void rejectionOfOneVendorShouldNotDescribeAReview() {
        decide(Vendor.OPPO, Verdict.REJECTED, "字体太小");

        assertThat(template.status().auditDescription()).isEqualTo(AuditState.UNDER_REVIEW.text());
    }

    @Test
    void lastRejectionShouldDescribeTheRejected() {
        decide(Vendor.OPPO, Verdict.REJECTED, "字体太小");
        decide(Vendor.HUAWEI, Verdict.REJECTED, "标题不符");

        assertThat(template.status().auditState()).isEqualTo(AuditState.REJECTED);
        assertThat(template.status().auditDescription()).isEqualTo("标题不符");
    }

    @Test
    void rejectionShouldBeForgottenWhenTheVendorTakesTheTemplateAfterAll() {
        decide(Vendor.OPPO, Verdict.REJECTED, "字体太小");
        decide(Vendor.HUAWEI, Verdict.REJECTED, "标题不符");

        template.turn(OPERATOR, Vendor.OPPO, Verdict.ACTIVE, NOW);

        assertThat(template.status().auditDescription()).isEqualTo(AuditState.PASSED.text());
        assertThat(commentOf(Vendor.OPPO)).isEmpty();
        assertThat(commentOf(Vendor.HUAWEI)).isEqualTo("标题不符");
    }

    @Test
    void approvalShouldDescribeTheTemplateWhicheverVendorTurns() {
        decide(Vendor.HUAWEI, Verdict.ACTIVE, "同意使用");
        decide(Vendor.OPPO, Verdict.ACTIVE, "");
        decide(Vendor.OPPO, Verdict.ACTIVE, "可以");

        template.turn(OPERATOR, Vendor.HUAWEI, Verdict.SUSPENDED, NOW);

        assertThat(template.status().auditDescription()).isEqualTo("可以");
        assertThat(commentOf(Vendor.HUAWEI)).isEqualTo("同意使用");
    }

    @Test
    void templateShouldBeUsableForAsLongAsAVendorShowsIt() {
        decide(Vendor.HUAWEI, Verdict.ACTIVE, "");
        decide(Vendor.OPPO, Verdict.ACTIVE, "");

        template.turn(OPERATOR, Vendor.HUAWEI, Verdict.SUSPENDED, NOW);
        assertThat(template.isUsable()).isTrue();
        template.turn(OPERATOR, Vendor.OPPO, Verdict.SUSPENDED, NOW);
        assertThat(template.isUsable()).isFalse();
        assertThat(template.auditState()).isEqualTo(AuditState.PASSED);
        assertThatThrownBy(() -> template.publish(OPERATOR, NOW))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(AimTemplateError.NOT_USABLE));
        template.turn(OPERATOR, Vendor.OPPO, Verdict.ACTIVE, NOW);
        assertThat(template.isUsable()).isTrue();
    }

    @Test
    void operatorShouldNotUndoWhatTheTenantDid() {
        decide(Vendor.HUAWEI, Verdict.ACTIVE, "");
        template.disable(TENANT, Disabler.TENANT, "用户禁用", NOW);
        template.disable(OPERATOR, Disabler.OPERATOR, "停止使用", NOW);

        template.enable(OPERATOR, Disabler.OPERATOR, NOW);

        assertThat(template.isUsable()).isFalse();
        assertThat(template.isDisabledBy(Disabler.TENANT)).isTrue();
        assertThat(template.isDisabledBy(Disabler.OPERATOR)).isFalse();
        template.enable(TENANT, Disabler.TENANT, NOW);
        assertThat(template.isUsable()).isTrue();
    }

    @Test
    void draftShouldBeHeldAgainstWordsAsItWasWritten() {
        NewAimTemplate written = Examples.smallest("PureText");

        NewAimTemplate read = new WrittenCard(CardRules.plan(written)).asAskedFor();

        assertThat(WrittenText.of(read)).isEqualTo(WrittenText.of(written));
    }

    @Test
    void outlineShouldHaveNoPages() {
        WrittenCard written = new WrittenCard(CardRules.plan(Examples.smallest("RedPacket")));

        assertThat(written.outline().pages()).isEmpty();
        assertThat(written.outline().subType()).isEqualTo(written.card().subType());
        assertThat(written.card().pages()).hasSize(1);
    }

    private void decide(Vendor vendor, Verdict verdict, String comment) {
        template.decide(EnumSet.of(vendor), verdict, comment, NOW);
    }

    private String commentOf(Vendor vendor) {
        return template.reviewBy(vendor).orElseThrow().commented().comment();
    }

    private static AimTemplate submitted(Vendor... vendors) {
        TemplatePlan plan = CardRules.plan(Examples.vendors(Examples.smallest("PureText"), vendors));
        AimTemplate made = new AimTemplate(TENANT, plan, plan.vendors(), "token", NOW);
        made.submit(TENANT, NOW);
        return made;
    }
}
