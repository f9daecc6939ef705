/** Card templates on the wire: the tenant's operations, the console's, the operator's, and the operator's list of words. */
@NullMarked
package org.tidings.web.aim.template;

import org.jspecify.annotations.NullMarked;
