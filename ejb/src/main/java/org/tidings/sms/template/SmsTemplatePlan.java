package org.tidings.sms.template;

import org.tidings.sms.SmsType;

/**
 * A template that keeps all rules, with what it takes over from its signature.
 *
 * @param appId the app of its signature
 * @param type the type of its signature
 */
record SmsTemplatePlan(NewSmsTemplate template, String appId, SmsType type) {}
