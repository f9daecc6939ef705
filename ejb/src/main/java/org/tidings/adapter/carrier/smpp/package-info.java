/**
 * Channels to carriers that speak SMPP 3.4. Knows sessions, windows and the protocol's codes; refuses to know what is sent and
 * for whom.
 */
@NullMarked
package org.tidings.adapter.carrier.smpp;

import org.jspecify.annotations.NullMarked;
