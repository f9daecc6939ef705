/** The job {@code housekeeping}: forgets what nobody will ask for again, once a night. */
@NullMarked
package org.tidings.batch.housekeeping;

import org.jspecify.annotations.NullMarked;
