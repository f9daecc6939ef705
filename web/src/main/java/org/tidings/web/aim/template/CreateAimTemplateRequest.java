package org.tidings.web.aim.template;

import static org.tidings.shared.CommonError.invalid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.CardContent;
import org.tidings.aim.template.CardPage;
import org.tidings.aim.template.CardParameter;
import org.tidings.aim.template.NewAimTemplate;
import org.tidings.aim.template.NewAimTemplate.Purpose;
import org.tidings.aim.template.NewAimTemplate.Sms;
import org.tidings.aim.template.NewAimTemplate.Submission;
import org.tidings.aim.template.NewAimTemplate.VendorChoice;
import org.tidings.aim.template.NewAimTemplate.Wish;
import org.tidings.aim.template.Vendor;

/**
 * The body of {@code CreateAimPersonalTemplate}.
 *
 * @param useId 1 for commercial use, 2 on trial
 */
@Schema(name = "CreateAimPersonalTemplateRequestBody")
public record CreateAimTemplateRequest(
        @NotNull @Size(min = 1, max = 17) String tplName,
        @NotNull String cardId,
        @Nullable Integer subType,
        @NotNull Integer useId,
        @Size(max = 10) @Nullable String scene,
        @Size(max = 70) @Nullable String smsExample,
        @Size(max = 3) @Nullable List<@NotNull @Size(min = 1, max = 20) String> smsSigns,
        @Nullable String smsTemplate,
        @NotNull @Size(max = 10) List<@NotNull @Valid Page> pages,
        @Size(max = 20) @Nullable List<@NotNull @Valid Parameter> params,
        @Nullable List<@NotNull @Valid Factory> factorys) {

    /** One page. */
    @Schema(name = "AimPersonalTemplatePage")
    public record Page(
            @NotNull @Size(max = 100) List<@NotNull @Valid AimTemplateContent> contents,
            @NotNull Integer pageOrder) {
        CardPage toPage(String field) {
            List<CardContent> components = new ArrayList<>();
            for (int i = 0; i < contents.size(); i++) {
                components.add(contents.get(i).toContent(field + ".contents[" + i + "]"));
            }
            return new CardPage(pageOrder, components);
        }
    }

    /**
     * What is filled in when a card is sent.
     *
     * @param name such as {@code ${param1}}
     * @param type 1 text, 2 a number
     */
    @Schema(name = "AimPersonalTemplateParam")
    public record Parameter(
            @NotNull @Size(min = 1, max = 20) String name,
            @NotNull @Min(0) @Max(100) Integer type,
            @NotNull @Size(min = 1, max = 100) String example) {
        CardParameter toParameter() {
            return new CardParameter(name, CardParameter.Type.ofNumber(type), example);
        }
    }

    /**
     * A vendor.
     *
     * @param state 1 where the template shall be submitted to it
     */
    @Schema(name = "AimPersonalTemplateFactory")
    public record Factory(
            @NotNull @Size(min = 1, max = 16) String factoryType,
            @NotNull @Min(0) @Max(1) Integer state) {
        VendorChoice toChoice(String field) {
            Vendor vendor = Vendor.ofWireName(factoryType)
                    .orElseThrow(() -> invalid(field + ".factory_type", "no such vendor"));
            return new VendorChoice(vendor, state == 1 ? Wish.WANTED : Wish.UNWANTED);
        }
    }

    NewAimTemplate toCommand(Submission submission) {
        return new NewAimTemplate(
                tplName,
                cardId,
                Optional.ofNullable(subType),
                purpose(),
                given(scene),
                new Sms(given(smsExample), smsSigns == null ? List.of() : smsSigns, given(smsTemplate)),
                cardPages(),
                params == null
                        ? List.of()
                        : params.stream().map(Parameter::toParameter).toList(),
                choices(),
                submission);
    }

    private Purpose purpose() {
        return switch (useId) {
            case 1 -> Purpose.COMMERCIAL;
            case 2 -> Purpose.TRIAL;
            default -> throw invalid("use_id", "must be 1 or 2");
        };
    }

    private List<CardPage> cardPages() {
        List<CardPage> cardPages = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            cardPages.add(pages.get(i).toPage("pages[" + i + "]"));
        }
        return cardPages;
    }

    private List<VendorChoice> choices() {
        List<VendorChoice> choices = new ArrayList<>();
        List<Factory> given = factorys == null ? List.of() : factorys;
        for (int i = 0; i < given.size(); i++) {
            choices.add(given.get(i).toChoice("factorys[" + i + "]"));
        }
        return choices;
    }

    static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
}
