/** Ways to carriers, one package each; they know the port and no capability above it. */
@NullMarked
package org.tidings.adapter.carrier;

import org.jspecify.annotations.NullMarked;
