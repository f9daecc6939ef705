/** What platform staff may do: tenants with their users and keys, channels, jobs, the clock and what a test wants to provoke. */
@NullMarked
package org.tidings.web.ops;

import org.jspecify.annotations.NullMarked;
