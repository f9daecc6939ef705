/** One package per job; what starts and schedules them stands here. Knows carriers and webhooks only through their ports. */
@NullMarked
package org.tidings.batch;

import org.jspecify.annotations.NullMarked;
