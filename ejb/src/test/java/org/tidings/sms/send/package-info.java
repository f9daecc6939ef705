/** Which numbers are written to, and when. */
@NullMarked
package org.tidings.sms.send;

import org.jspecify.annotations.NullMarked;
