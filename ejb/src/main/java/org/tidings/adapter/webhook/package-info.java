/** The ways to customers' endpoints. */
@NullMarked
package org.tidings.adapter.webhook;

import org.jspecify.annotations.NullMarked;
