package org.tidings.sms.app;

import java.util.Optional;
import org.tidings.shared.time.TimeRange;

/**
 * Which apps are wanted.
 *
 * @param name a part of the name
 * @param created when they were made
 */
public record SmsAppFilter(Optional<String> name, Optional<SmsAppState> state, Optional<TimeRange> created) {}
