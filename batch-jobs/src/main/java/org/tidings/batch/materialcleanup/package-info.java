/**
 * The job {@code material-cleanup}: idle materials go to the recycle bin, what is due leaves it for good, spaces are counted
 * anew, and objects without a material are swept away. Decides nothing itself: what is idle or due, the materials know.
 */
@NullMarked
package org.tidings.batch.materialcleanup;

import org.jspecify.annotations.NullMarked;
