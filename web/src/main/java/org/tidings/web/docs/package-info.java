/** What developers read: every error with its status, and the operations with a way to try them. Knows no operation itself. */
@NullMarked
package org.tidings.web.docs;

import org.jspecify.annotations.NullMarked;
