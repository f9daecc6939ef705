package org.tidings.callback;

/** An endpoint is given a new chance: its address was registered anew, or an operator replays what it missed. */
record LaneTrusted(String lane) {}
