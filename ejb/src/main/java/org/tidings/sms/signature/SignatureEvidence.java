package org.tidings.sms.signature;

import java.util.Optional;

/**
 * What shows that a customer may use a signature.
 *
 * @param sourceTitle the site's domain, the address of the app or shop, or the account's whole name
 * @param owner whose name the signature is
 * @param licenceFileId the file with the owner's licence
 * @param attorneyFileId the file with the owner's power of attorney, where the owner is a third party
 * @param applyDesc what the customer says to the reviewer
 */
public record SignatureEvidence(
        SignatureSource source,
        Optional<String> sourceTitle,
        Owner owner,
        String licenceFileId,
        Optional<String> attorneyFileId,
        Optional<String> applyDesc) {
    /** Whose name a signature is. */
    public enum Owner {
        CUSTOMER,
        THIRD_PARTY
    }
}
