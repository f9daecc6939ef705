package org.tidings.web.sms.blacklist;

/**
 * What came of lifting.
 *
 * @param lifted how many entries there were
 */
public record Lifted(int lifted) {}
