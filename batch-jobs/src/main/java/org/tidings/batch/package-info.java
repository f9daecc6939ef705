/**
 * One package per job; what starts, schedules and recovers them stands here. Knows carriers and webhooks only through the
 * services of their capabilities.
 */
@NullMarked
package org.tidings.batch;

import org.jspecify.annotations.NullMarked;
