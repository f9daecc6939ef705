/**
 * One message to one number: the queue, the claim, the submit to a carrier, its receipt and its time-out. Refuses to know
 * what a task or a template is; who cares for an outcome observes {@link org.tidings.delivery.DeliveriesFinished}.
 */
@NullMarked
package org.tidings.delivery;

import org.jspecify.annotations.NullMarked;
