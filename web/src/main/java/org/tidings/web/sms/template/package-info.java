/** Templates of short messages on the wire: the tenant's operations, the console's, and what reviewers see. */
@NullMarked
package org.tidings.web.sms.template;

import org.jspecify.annotations.NullMarked;
