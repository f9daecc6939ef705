/**
 * Apps of short messages: their names, where their uplinks go, and whether anything may be sent for them. Refuses to know
 * what signatures and templates an app has.
 */
@NullMarked
package org.tidings.sms.app;

import org.jspecify.annotations.NullMarked;
