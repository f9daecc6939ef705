package org.tidings.aim.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.NewAimTemplate.Sms;

/** The columns of the short message that a card comes with. */
@Embeddable
class SmsText {
    @Column(name = "sms_example")
    private @Nullable String example;

    @Column(name = "sms_signs")
    private String signatures;

    @Column(name = "sms_template")
    private @Nullable String template;

    protected SmsText() {}

    SmsText(Sms sms) {
        this.example = sms.example().orElse(null);
        this.signatures = CardJson.write(sms.signatures());
        this.template = sms.template().orElse(null);
    }

    Sms sms() {
        return new Sms(Optional.ofNullable(example), CardJson.texts(signatures), Optional.ofNullable(template));
    }
}
