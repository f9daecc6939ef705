/** What a load balancer asks: whether this node lives, and whether it can answer requests. */
@NullMarked
package org.tidings.web.health;

import org.jspecify.annotations.NullMarked;
