package org.tidings.sms.signature;

import static org.tidings.shared.CommonError.invalid;

import java.util.regex.Pattern;
import org.tidings.review.WordList;
import org.tidings.shared.ApiException;
import org.tidings.shared.WireText;
import org.tidings.sms.signature.SignatureEvidence.Owner;

/** What every signature must keep to, whatever else there is. */
final class SignatureRules {
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_TITLE = 180;
    private static final int LONGEST_DESCRIPTION = 80;
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,180})[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}\\p{N}]{2,}");

    private SignatureRules() {}

    static void check(SmsSignatureDraft draft) {
        checkName(draft.name());
        checkTitle(draft.evidence());
        draft.evidence()
                .applyDesc()
                .ifPresent(description -> WireText.lines("apply_desc", description, LONGEST_DESCRIPTION));
        if (draft.evidence().licenceFileId().isBlank()) {
            throw ApiException.of(SmsSignatureError.LICENCE_MISSING);
        }
        if (draft.evidence().owner() == Owner.THIRD_PARTY
                && draft.evidence().attorneyFileId().isEmpty()) {
            throw ApiException.of(SmsSignatureError.ATTORNEY_MISSING);
        }
    }

    /** Refuses words that an operator does not want to see. */
    static void checkWords(SmsSignatureDraft draft, WordList words) {
        words.requireNoneIn("signature_name", draft.name());
        draft.evidence().applyDesc().ifPresent(description -> words.requireNoneIn("apply_desc", description));
    }

    private static void checkName(String name) {
        int length = WireText.length(name.strip());
        if (length < SHORTEST_NAME || WireText.length(name) > LONGEST_NAME) {
            throw ApiException.of(SmsSignatureError.NAME_LENGTH);
        }
        WireText.name("signature_name", name, LONGEST_NAME);
        if (name.indexOf('【') >= 0 || name.indexOf('】') >= 0) {
            throw invalid("signature_name", "no 【】");
        }
    }

    private static void checkTitle(SignatureEvidence evidence) {
        if (evidence.sourceTitle().isEmpty()) {
            requireNone(evidence.source());
            return;
        }
        String title =
                WireText.line("source_title_content", evidence.sourceTitle().get(), LONGEST_TITLE);
        if (evidence.source() == SignatureSource.WEBSITE
                && !DOMAIN.matcher(title).matches()) {
            throw invalid("source_title_content", "not a domain");
        }
    }

    /** Refuses to go without a title where the source has to have one. */
    private static void requireNone(SignatureSource source) {
        switch (source) {
            case WEBSITE -> throw ApiException.of(SmsSignatureError.SITE_MISSING);
            case MOBILE_APP -> throw ApiException.of(SmsSignatureError.DOWNLOAD_ADDRESS_MISSING);
            case PUBLIC_ACCOUNT -> throw invalid("source_title_content", "required");
            case SHOP -> throw ApiException.of(SmsSignatureError.SHOP_ADDRESS_MISSING);
            case ENTERPRISE, TRADEMARK -> {
                // these names speak for themselves
            }
        }
    }
}
