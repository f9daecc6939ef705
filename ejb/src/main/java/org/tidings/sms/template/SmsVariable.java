package org.tidings.sms.template;

/**
 * A place in a template that each message fills.
 *
 * @param index 1 to 20: it stands as {@code ${index}} in the content, and is filled by the value of that rank
 */
public record SmsVariable(int index, SmsVariableType type) {}
