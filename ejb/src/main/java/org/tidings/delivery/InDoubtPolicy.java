package org.tidings.delivery;

/** What becomes of a message whose submit was never answered, so that nobody knows whether the carrier has it. */
public enum InDoubtPolicy {
    /** It is submitted once more: never lost, perhaps sent twice. */
    RESEND,
    /**
     * It counts as submitted: never sent twice, perhaps lost. A receipt with an id that nobody knows ends it when the
     * number has no other message to which the receipt could belong; otherwise the silence ends it.
     */
    WAIT
}
