/** Apps of short messages on the wire. */
@NullMarked
package org.tidings.web.sms.app;

import org.jspecify.annotations.NullMarked;
