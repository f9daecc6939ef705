/** The two operations that send short messages. Knows their wire alone: what may be sent is decided below. */
@NullMarked
package org.tidings.web.sms.send;

import org.jspecify.annotations.NullMarked;
