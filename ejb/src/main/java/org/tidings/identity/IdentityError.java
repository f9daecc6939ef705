package org.tidings.identity;

import org.tidings.shared.ErrorCode;

/** What can be wrong about tenants, users and keys. */
public enum IdentityError implements ErrorCode {
    WRONG_CREDENTIALS("KM.91010001", 401, "Wrong user, domain or password"),
    TOO_MANY_FAILURES("KM.91010002", 429, "Too many failed sign-ins"),
    NO_SUCH_PROJECT("KM.91010003", 400, "The project does not exist"),
    NAME_TAKEN("KM.91010004", 409, "The name is taken"),
    UNKNOWN_ROLE("KM.91010005", 400, "Unknown role"),
    NO_SUCH_TENANT("KM.91010006", 404, "The tenant does not exist"),
    NO_SUCH_USER("KM.91010007", 404, "The user does not exist"),
    NO_SUCH_KEY("KM.91010008", 404, "The access key does not exist"),
    NO_SUCH_TOKEN("KM.91010009", 404, "The token does not exist"),
    OWN_ACCESS("KM.91010010", 409, "Nobody locks himself out"),
    SCOPE_NOT_PROJECT("KM.91010011", 400, "The scope must be a project");

    private final Facts facts;

    IdentityError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
