/** What is owed: the ledger of use, and later packages, prices and rating. Refuses to know what was said to whom. */
@NullMarked
package org.tidings.billing;

import org.jspecify.annotations.NullMarked;
