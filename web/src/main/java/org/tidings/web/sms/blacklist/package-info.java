/** Who is not written to, on the wire: what a tenant sees of it and may change, and what the operator may. */
@NullMarked
package org.tidings.web.sms.blacklist;

import org.jspecify.annotations.NullMarked;
