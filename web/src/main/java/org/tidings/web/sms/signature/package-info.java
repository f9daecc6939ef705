/** Signatures of short messages, and the files handed in for them, on the wire. */
@NullMarked
package org.tidings.web.sms.signature;

import org.jspecify.annotations.NullMarked;
