/**
 * Sending short messages: a request becomes a task, its texts and a delivery for each number, in one transaction that is
 * shared with the requests of the same moment. Refuses to know how a number is reached.
 *
 * <p>What is wrong with the request itself refuses the whole of it, and nothing is stored: a template that is unknown, not
 * adopted, of an app that is not launched or of a signature without a channel number; a channel number that is not the
 * templates'; values that do not fill a template; a number that is none. What lies in a number alone concerns that number
 * alone: it gets a delivery that has already ended with its code, and a status report, and is never charged. The codes are,
 * in this order, {@code E200041} for a number that the same request has sent the same text, {@code MBBLACK} for one that has
 * unsubscribed, {@code MILIMIT} and {@code LIMIT} for one that gets too many a minute or in 24 hours.
 */
@NullMarked
package org.tidings.sms.send;

import org.jspecify.annotations.NullMarked;
