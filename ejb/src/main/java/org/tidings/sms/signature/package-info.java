/**
 * Signatures of short messages: what they rest on, their review, the channel numbers they are sent from, and the files that
 * customers hand in for them. Refuses to know the templates and messages that carry them.
 */
@NullMarked
package org.tidings.sms.signature;

import org.jspecify.annotations.NullMarked;
