/** Whether this node lives and whether it can answer requests. Carriers are not asked: what is accepted is durable without them. */
@NullMarked
package org.tidings.shared.health;

import org.jspecify.annotations.NullMarked;
