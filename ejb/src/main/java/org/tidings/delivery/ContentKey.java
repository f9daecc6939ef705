package org.tidings.delivery;

/** Names what a delivery carries: the task, and which of its contents. */
public record ContentKey(long taskId, int contentNo) {}
