/**
 * The job {@code receipt-timeout}: what the minute brings. Takes back abandoned claims, wakes deliveries whose time has
 * come and those that an open channel would take, settles parked receipts, and gives up deliveries that stay silent for 72
 * hours.
 */
@NullMarked
package org.tidings.batch.receipttimeout;

import org.jspecify.annotations.NullMarked;
