package org.tidings.sms.signature;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.sms.signature.SignatureEvidence.Owner;

/** The columns of what a signature rests on. */
@Embeddable
class WrittenEvidence {
    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private SignatureSource source;

    @Column(name = "source_title")
    private @Nullable String sourceTitle;

    @Column(name = "third_party")
    private boolean thirdParty;

    @Column(name = "licence_file")
    private String licenceFile;

    @Column(name = "attorney_file")
    private @Nullable String attorneyFile;

    @Column(name = "apply_desc")
    private @Nullable String applyDesc;

    protected WrittenEvidence() {}

    WrittenEvidence(SignatureEvidence evidence) {
        source = evidence.source();
        sourceTitle = evidence.sourceTitle().orElse(null);
        thirdParty = evidence.owner() == Owner.THIRD_PARTY;
        licenceFile = evidence.licenceFileId();
        attorneyFile = evidence.attorneyFileId().orElse(null);
        applyDesc = evidence.applyDesc().orElse(null);
    }

    SignatureEvidence value() {
        return new SignatureEvidence(
                source,
                Optional.ofNullable(sourceTitle),
                thirdParty ? Owner.THIRD_PARTY : Owner.CUSTOMER,
                licenceFile,
                Optional.ofNullable(attorneyFile),
                Optional.ofNullable(applyDesc));
    }
}
