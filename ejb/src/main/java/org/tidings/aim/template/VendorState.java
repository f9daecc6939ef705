package org.tidings.aim.template;

/** Whether a vendor's handsets show a template, with the numbers that the wire has. */
public enum VendorState {
    /** It was shown once and is not any more. */
    DISABLED(0),
    ENABLED(1),
    /** Not decided yet, or rejected. */
    NOT_ENABLED(2);

    private final int number;

    VendorState(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
