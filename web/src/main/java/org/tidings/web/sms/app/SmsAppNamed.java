package org.tidings.web.sms.app;

/** Which app was made or changed. */
public record SmsAppNamed(String appId, String appName) {}
