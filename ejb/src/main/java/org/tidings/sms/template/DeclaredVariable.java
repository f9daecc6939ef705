package org.tidings.sms.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.sms.template.NewSmsTemplate.Declaration;

/** A variable of a template, as it was declared. */
@Embeddable
class DeclaredVariable {
    /** Given by the database. */
    @Column(name = "variable_id", insertable = false, updatable = false)
    private @Nullable Long id;

    @Column(name = "variable_index")
    private int index;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private SmsVariableType type;

    @Column(name = "description")
    private @Nullable String description;

    protected DeclaredVariable() {}

    DeclaredVariable(Declaration declaration) {
        this.index = declaration.index();
        this.type = declaration.type();
        this.description = declaration.description().orElse(null);
    }

    SmsVariableView view() {
        return new SmsVariableView(id == null ? 0 : id, new SmsVariable(index, type), Optional.ofNullable(description));
    }
}
