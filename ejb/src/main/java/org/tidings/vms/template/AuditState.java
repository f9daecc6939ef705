package org.tidings.vms.template;

/** Whether a template may be sent, and why not, with the numbers that the wire has. */
public enum AuditState {
    USABLE(0, "审核通过"),
    /** Waiting for a decision, or a draft that was not submitted yet. */
    UNDER_REVIEW(1, "审核中"),
    REJECTED(2, "审核不通过"),
    DISABLED(3, "模板已禁用"),
    NOT_FOUND(4, "模板不存在"),
    EXPIRED(5, "模板已过期");

    private final int number;
    private final String text;

    AuditState(int number, String text) {
        this.number = number;
        this.text = text;
    }

    public int number() {
        return number;
    }

    /** What is said of a template in this state when nobody said more. */
    public String text() {
        return text;
    }
}
