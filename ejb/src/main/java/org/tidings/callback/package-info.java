/**
 * What customers are told: where they want to hear of it, the outbox that is written with the fact, and the webhooks made
 * from it, which are tried until they are taken. Refuses to know how a fact came about and how HTTP is spoken.
 */
@NullMarked
package org.tidings.callback;

import org.jspecify.annotations.NullMarked;
