/** Objects over HTTP, to whoever holds a link that is still good. Refuses to know whose they are. */
@NullMarked
package org.tidings.web.content;

import org.jspecify.annotations.NullMarked;
