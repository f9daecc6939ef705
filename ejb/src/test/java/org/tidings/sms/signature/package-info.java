/** What signatures rest on, where their numbers come from, and what becomes of files. */
@NullMarked
package org.tidings.sms.signature;

import org.jspecify.annotations.NullMarked;
