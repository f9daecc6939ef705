package org.tidings.aim.template;

/** How far the review of a template has come, with the numbers that the wire has. */
public enum AuditState {
    DRAFT(0, "未提交"),
    UNDER_REVIEW(1, "审核中"),
    /** A vendor at least shows it. */
    PASSED(2, "审核通过"),
    /** Every vendor refused it. */
    REJECTED(3, "审核失败");

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

    /** Whether somebody decided. */
    public boolean isDecided() {
        return this == PASSED || this == REJECTED;
    }
}
