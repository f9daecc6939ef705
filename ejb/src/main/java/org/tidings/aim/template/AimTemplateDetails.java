package org.tidings.aim.template;

import java.time.Instant;
import java.util.List;
import org.tidings.aim.template.NewAimTemplate.Purpose;
import org.tidings.aim.template.NewAimTemplate.Sms;

/**
 * A template with all that reviewers look at.
 *
 * @param createdBy the name of the user who made it
 * @param updatedBy the name of who changed it last
 */
public record AimTemplateDetails(
        AimTemplateView view,
        Purpose purpose,
        Sms sms,
        String createdBy,
        String updatedBy,
        boolean deleted,
        List<VendorComment> vendors) {
    public AimTemplateDetails {
        vendors = List.copyOf(vendors);
    }

    /**
     * What a vendor made of it.
     *
     * @param verdict {@code PENDING}, {@code ACTIVE}, {@code REJECTED} or {@code SUSPENDED}
     * @param comment what was said with it, possibly nothing
     */
    public record VendorComment(Vendor vendor, String verdict, String comment, Instant changedAt) {}
}
