/** The pictures, videos and thumbnails of cards on the wire, the recycle bin and the space. Knows no object store. */
@NullMarked
package org.tidings.web.aim.material;

import org.jspecify.annotations.NullMarked;
