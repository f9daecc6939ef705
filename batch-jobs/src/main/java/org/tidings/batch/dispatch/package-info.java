/**
 * The jobs {@code vms-dispatch} and {@code sms-dispatch}: take queued deliveries of their kind to the carriers, window by
 * window. One run drains whatever is queued, of all tasks; several runs, on several nodes, share the queue by claiming.
 */
@NullMarked
package org.tidings.batch.dispatch;

import org.jspecify.annotations.NullMarked;
