/** Tests of templates of short messages and of what fills them. */
@NullMarked
package org.tidings.sms.template;

import org.jspecify.annotations.NullMarked;
