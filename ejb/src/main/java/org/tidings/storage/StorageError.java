package org.tidings.storage;

import org.tidings.shared.ErrorCode;

/** What may be wrong with a request for content. */
public enum StorageError implements ErrorCode {
    LINK_NOT_VALID("KM.91030001", 403, "The link is not valid"),
    LINK_EXPIRED("KM.91030002", 403, "The link has expired");

    private final Facts facts;

    StorageError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
