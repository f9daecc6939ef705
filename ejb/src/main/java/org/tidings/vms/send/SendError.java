package org.tidings.vms.send;

import org.tidings.shared.ErrorCode;

/** What can be wrong with a send task, beyond its parameters. */
public enum SendError implements ErrorCode {
    /** It is not finished, has no failed or timed-out number, or was resent before. */
    NOT_RESENDABLE("KM.91051001", 400, "The task cannot be resent");

    private final Facts facts;

    SendError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
