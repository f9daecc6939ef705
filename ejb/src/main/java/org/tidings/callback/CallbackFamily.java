package org.tidings.callback;

/** The products whose customers register addresses, each with its own url types. */
public enum CallbackFamily {
    /** The basic edition: url type 0 is the status of sends, 1 are replies. */
    VMS,
    /** Cards: url type 0 is how single sends and resolutions end, 1 is the state of templates, 2 is type 0 in batches. */
    AIM
}
