package org.tidings.sms.send;

import org.tidings.sms.SmsType;

/**
 * What a person gets: a tenant's messages of one type under one signature. It is told by the signature's name, so that a
 * signature made anew finds the same people.
 *
 * @param signature without its brackets
 * @param mobile 11 digits
 */
public record Subscription(String domainId, String signature, SmsType type, String mobile) {}
