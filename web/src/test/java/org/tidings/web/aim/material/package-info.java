/** Tests of materials on the wire. */
@NullMarked
package org.tidings.web.aim.material;

import org.jspecify.annotations.NullMarked;
