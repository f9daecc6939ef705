/**
 * Send tasks of the basic edition: one template to up to 5,000 numbers. Refuses to know how a number is reached; it queues
 * deliveries and counts what became of them.
 */
@NullMarked
package org.tidings.vms.send;

import org.jspecify.annotations.NullMarked;
