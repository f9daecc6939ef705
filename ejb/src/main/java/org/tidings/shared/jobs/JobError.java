package org.tidings.shared.jobs;

import org.tidings.shared.ErrorCode;

/** What an operator cannot do with a job. */
public enum JobError implements ErrorCode {
    /** It is not running and cannot be stopped, or it runs or is complete and cannot be restarted. */
    NOT_POSSIBLE("KM.91070001", 409, "The job's state forbids it");

    private final Facts facts;

    JobError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
