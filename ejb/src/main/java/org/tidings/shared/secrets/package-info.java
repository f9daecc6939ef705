/** Keeps what must be given back in plain but must not lie about in plain. Refuses to know whose secret it keeps. */
@NullMarked
package org.tidings.shared.secrets;

import org.jspecify.annotations.NullMarked;
