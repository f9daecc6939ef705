/** Smart messages: cards that a handset shows over a short message, and the materials they are made of. Sends nothing itself. */
@NullMarked
package org.tidings.aim;

import org.jspecify.annotations.NullMarked;
