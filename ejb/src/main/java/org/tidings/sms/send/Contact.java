package org.tidings.sms.send;

import java.time.Instant;
import org.tidings.sms.SmsType;

/**
 * A message to a number, as the limits count it.
 *
 * @param mobile 11 digits
 * @param at when it goes out: now, or when it may
 */
public record Contact(String mobile, SmsType type, Instant at) {}
