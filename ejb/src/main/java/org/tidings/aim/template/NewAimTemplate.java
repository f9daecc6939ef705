package org.tidings.aim.template;

import java.util.List;
import java.util.Optional;

/**
 * A template to be made.
 *
 * @param cardId the layout
 * @param subType the variant of the layout
 * @param vendors which vendors it shall be submitted to; when empty, to all who can show it
 */
public record NewAimTemplate(
        String name,
        String cardId,
        Optional<Integer> subType,
        Purpose purpose,
        Optional<String> scene,
        Sms sms,
        List<CardPage> pages,
        List<CardParameter> parameters,
        List<VendorChoice> vendors,
        Submission submission) {
    public NewAimTemplate {
        pages = List.copyOf(pages);
        parameters = List.copyOf(parameters);
        vendors = List.copyOf(vendors);
    }

    /** What it is for. */
    public enum Purpose {
        COMMERCIAL,
        /** Tried out before it is used; its texts say so. */
        TRIAL
    }

    /** Whether it goes to the reviewers at once. */
    public enum Submission {
        AT_ONCE,
        AS_DRAFT
    }

    /** Whether a vendor is wanted. */
    public enum Wish {
        WANTED,
        UNWANTED
    }

    /** What was said of one vendor. */
    public record VendorChoice(Vendor vendor, Wish wish) {}

    /**
     * The short message that the card comes with.
     *
     * @param example a message as it will be sent
     * @param signatures without brackets, at most three
     * @param template the message with fields such as {@code [文本0-20]} for what changes
     */
    public record Sms(Optional<String> example, List<String> signatures, Optional<String> template) {
        public Sms {
            signatures = List.copyOf(signatures);
        }
    }
}
