/** Short messages on the wire. */
@NullMarked
package org.tidings.web.sms;

import org.jspecify.annotations.NullMarked;
