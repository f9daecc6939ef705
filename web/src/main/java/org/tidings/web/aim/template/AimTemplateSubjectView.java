package org.tidings.web.aim.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tidings.aim.template.AimTemplateDetails;
import org.tidings.aim.template.NewAimTemplate.Purpose;
import org.tidings.web.http.WireTimes;

/** A template with all that operators look at. */
public record AimTemplateSubjectView(
        AimTemplateItem template,
        String domainId,
        int useId,
        Optional<String> smsTemplate,
        List<String> smsSigns,
        List<ParameterExample> examples,
        List<VendorDecision> vendors,
        boolean published,
        boolean deleted,
        String createdBy,
        String updatedBy) {
    static AimTemplateSubjectView of(AimTemplateDetails details) {
        return new AimTemplateSubjectView(
                AimTemplateItem.of(
                        details.view(),
                        Optional.of(CardPages.json(details.view().card(), Map.of()))),
                details.view().domainId(),
                details.purpose() == Purpose.COMMERCIAL ? 1 : 2,
                details.sms().template(),
                details.sms().signatures(),
                details.view().parameters().stream()
                        .map(parameter -> new ParameterExample(parameter.name(), parameter.example()))
                        .toList(),
                details.vendors().stream().map(VendorDecision::of).toList(),
                details.view().published(),
                details.deleted(),
                details.createdBy(),
                details.updatedBy());
    }

    /** A parameter with a value as it will be. */
    public record ParameterExample(String name, String example) {}

    /**
     * What a vendor made of it.
     *
     * @param state {@code pending}, {@code active}, {@code rejected} or {@code suspended}
     */
    public record VendorDecision(String vendor, String state, String comment, String changedAt) {
        static VendorDecision of(AimTemplateDetails.VendorComment comment) {
            return new VendorDecision(
                    comment.vendor().wireName(),
                    comment.verdict().toLowerCase(Locale.ROOT),
                    comment.comment(),
                    WireTimes.utc(comment.changedAt()));
        }
    }
}
