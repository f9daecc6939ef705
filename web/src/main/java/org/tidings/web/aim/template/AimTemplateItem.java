package org.tidings.web.aim.template;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.AimTemplateView;
import org.tidings.aim.template.CardParameter;
import org.tidings.aim.template.VendorStatus;
import org.tidings.web.http.WireTimes;

/**
 * A template in a list.
 *
 * @param pages the pages as JSON, written as text
 * @param matchType always 1: it is shown for a short link
 * @param tplState 1 when it can be used: a vendor shows it and nobody disabled it
 */
@Schema(name = "AIMTemplate")
public record AimTemplateItem(
        String tplId,
        String tplName,
        String cardId,
        Optional<Integer> subType,
        Optional<String> scene,
        Optional<String> description,
        int auditState,
        String auditDesc,
        int tplState,
        Optional<String> disableDesc,
        Optional<String> disableTime,
        int matchType,
        @Nullable String pages,
        @Nullable List<Parameter> params,
        List<FactoryInfo> factoryInfo,
        String previewUrl,
        String creationTime,
        String updateTime) {
    private static final int SHORT_LINK = 1;

    /** The template with what its pages are; without pages its parameters are left out too. */
    static AimTemplateItem of(AimTemplateView template, Optional<String> pages) {
        return new AimTemplateItem(
                template.id(),
                template.name(),
                template.card().layout().id(),
                template.card().subType(),
                template.scene(),
                template.smsExample(),
                template.auditState().number(),
                template.auditDescription(),
                template.enabled() ? 1 : 0,
                template.disabled().map(AimTemplateView.Disabling::reason),
                template.disabled().map(disabling -> WireTimes.utc(disabling.at())),
                SHORT_LINK,
                pages.orElse(null),
                pages.map(any -> template.parameters().stream()
                                .map(Parameter::of)
                                .toList())
                        .orElse(null),
                template.vendors().stream()
                        .map(status -> FactoryInfo.of(template.id(), status))
                        .toList(),
                template.previewUrl(),
                WireTimes.utc(template.createdAt()),
                WireTimes.utc(template.updatedAt()));
    }

    /**
     * A parameter.
     *
     * @param name without its dollar sign and braces
     * @param type {@code string} or {@code integer}
     * @param hasLength whether a length can be set, which is never so
     */
    @Schema(name = "AIMTemplateParams")
    public record Parameter(
            String name,
            String type,
            boolean hasLength,
            boolean lengthRestrict,
            @Nullable Integer fixLength,
            @Nullable Integer minLength,
            @Nullable Integer maxLength) {
        static Parameter of(CardParameter parameter) {
            return new Parameter(parameter.bareName(), parameter.type().wireName(), false, false, null, null, null);
        }
    }

    /**
     * How it stands with a vendor.
     *
     * @param state 0 disabled, 1 enabled, 2 not enabled
     */
    @Schema(name = "FactoryInfo")
    public record FactoryInfo(
            String factoryType,
            int state,
            String tplId,
            @Nullable String version) {
        static FactoryInfo of(String templateId, VendorStatus status) {
            return new FactoryInfo(status.vendor().wireName(), status.state().number(), templateId, null);
        }
    }
}
