package org.tidings.aim.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.NewAimTemplate.Purpose;
import org.tidings.aim.template.NewAimTemplate.Sms;
import org.tidings.aim.template.NewAimTemplate.Submission;

/** The columns of what a template says, which never changes. */
@Embeddable
class WrittenCard {
    @Column(name = "name")
    private String name;

    @Column(name = "card_id")
    private String cardId;

    @Column(name = "sub_type")
    private @Nullable Integer subType;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private Purpose purpose;

    @Column(name = "scene")
    private @Nullable String scene;

    @Embedded
    private SmsText sms;

    @Column(name = "pages")
    private String pages;

    @Column(name = "params")
    private String params;

    @Column(name = "has_params")
    private boolean hasParams;

    protected WrittenCard() {}

    WrittenCard(TemplatePlan plan) {
        NewAimTemplate template = plan.template();
        this.name = template.name();
        this.cardId = plan.card().layout().id();
        this.subType = plan.card().subType().orElse(null);
        this.purpose = template.purpose();
        this.scene = template.scene().orElse(null);
        this.sms = new SmsText(template.sms());
        this.pages = CardJson.writePages(plan.card().pages());
        this.params = CardJson.write(template.parameters());
        this.hasParams = !template.parameters().isEmpty();
    }

    String name() {
        return name;
    }

    Purpose purpose() {
        return purpose;
    }

    Optional<String> scene() {
        return Optional.ofNullable(scene);
    }

    Sms sms() {
        return sms.sms();
    }

    List<CardParameter> parameters() {
        return CardJson.parameters(params);
    }

    Card card() {
        return new Card(layout(), Optional.ofNullable(subType), CardJson.pages(pages));
    }

    /** The card without its pages, which are long and take their time to be read. */
    Card outline() {
        return new Card(layout(), Optional.ofNullable(subType), List.of());
    }

    private Layout layout() {
        return Layouts.standard()
                .of(cardId)
                .orElseThrow(() -> new IllegalStateException("A template has the unknown layout " + cardId));
    }

    /** What was asked for when the template was made, of whichever vendors. */
    NewAimTemplate asAskedFor() {
        return new NewAimTemplate(
                name,
                cardId,
                Optional.ofNullable(subType),
                purpose,
                scene(),
                sms(),
                CardJson.pages(pages),
                parameters(),
                List.of(),
                Submission.AS_DRAFT);
    }
}
