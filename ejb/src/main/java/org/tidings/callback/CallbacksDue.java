package org.tidings.callback;

/** There is something to deliver, written in the present transaction. Observed after it to hurry the job. */
public record CallbacksDue() {}
