/** The business's time, which a test may move; leases, authentication and schedules keep the system's. */
@NullMarked
package org.tidings.shared.time;

import org.jspecify.annotations.NullMarked;
