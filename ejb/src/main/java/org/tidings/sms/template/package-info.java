/**
 * Templates of short messages: what they may say, what their variables take, their review and their life. Refuses to know
 * who sends them, to whom, and what a carrier makes of a text.
 */
@NullMarked
package org.tidings.sms.template;

import org.jspecify.annotations.NullMarked;
