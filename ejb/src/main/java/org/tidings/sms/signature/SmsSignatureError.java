package org.tidings.sms.signature;

import org.tidings.shared.ErrorCode;

/** Why a signature, or a file for one, cannot be made, changed or used. */
public enum SmsSignatureError implements ErrorCode {
    SITE_MISSING("KM.00001466", 400, "The site's domain is required"),
    DOWNLOAD_ADDRESS_MISSING("KM.00001467", 400, "App download address is required"),
    SHOP_ADDRESS_MISSING("KM.00001468", 400, "The shop's address is required"),
    LICENCE_MISSING("KM.00001469", 400, "A business licence is required"),
    ATTORNEY_MISSING("KM.00001470", 400, "A power of attorney is required"),
    NAME_LENGTH("KM.00001485", 400, "Signature name must be 2 to 16"),
    EXISTS("KM.00001486", 400, "The signature exists"),
    UNKNOWN("KM.91100010", 400, "The signature does not exist"),
    NOT_REJECTED("KM.91100011", 400, "Only rejected ones can change"),
    NOT_APPROVED("KM.91100012", 400, "The signature is not approved"),
    NOT_DEACTIVATED("KM.91100013", 400, "The signature is not deactivated"),
    TOO_MANY("KM.91100014", 400, "Too many signatures"),
    NUMBER_TAKEN("KM.91100015", 400, "The channel number is taken"),
    FILE_UNKNOWN("KM.91100016", 400, "The file does not exist"),
    FILE_TYPE("KM.91100017", 400, "Not a jpg, png, gif or pdf file"),
    FILE_TOO_LARGE("KM.91100018", 400, "The file is too large"),
    FILE_INFECTED("KM.91100019", 400, "The file was found harmful"),
    TOO_MANY_FILES("KM.91100020", 400, "Too many unused files");

    private final Facts facts;

    SmsSignatureError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
