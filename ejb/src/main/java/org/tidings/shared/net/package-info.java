/**
 * Which addresses the server may be sent to by its customers. Knows nothing of what is fetched there or posted to it.
 */
@NullMarked
package org.tidings.shared.net;

import org.jspecify.annotations.NullMarked;
