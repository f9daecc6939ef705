package org.tidings.delivery;

/** What sort of message a delivery carries; each has its own dispatch job and renderer. */
public enum MessageKind {
    VMS,
    SMS,
    AIM
}
