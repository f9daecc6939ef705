/**
 * The job {@code receipt-timeout}: what the minute brings. Wakes deliveries whose time has come, settles parked receipts, and
 * gives up deliveries that stay silent for 72 hours.
 */
@NullMarked
package org.tidings.batch.receipttimeout;

import org.jspecify.annotations.NullMarked;
