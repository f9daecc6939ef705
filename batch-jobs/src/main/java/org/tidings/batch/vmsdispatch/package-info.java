/**
 * The job {@code vms-dispatch}: takes queued deliveries of the basic edition to the carrier, window by window. One run
 * drains whatever is queued, of all tasks; several runs, on several nodes, share the queue by claiming.
 */
@NullMarked
package org.tidings.batch.vmsdispatch;

import org.jspecify.annotations.NullMarked;
