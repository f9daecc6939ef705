/**
 * Short messages: the apps they belong to, the signatures they are sent under, their templates, and sending them. Knows
 * no carrier's protocol, and not what card or link a text may carry.
 */
@NullMarked
package org.tidings.sms;

import org.jspecify.annotations.NullMarked;
