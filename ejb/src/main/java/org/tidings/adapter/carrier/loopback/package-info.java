/**
 * A carrier that delivers to nobody, at full speed, and behaves by the last four digits of the number, so that customers
 * and tests can provoke anything. Its journal is its own memory, which outlives a killed server.
 */
@NullMarked
package org.tidings.adapter.carrier.loopback;

import org.jspecify.annotations.NullMarked;
