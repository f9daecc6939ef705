/**
 * Delivers webhooks until nothing is due. Knows neither what they tell nor how HTTP is spoken: it keeps a window of
 * attempts full, and has what came of them written down.
 */
@NullMarked
package org.tidings.batch.callbackdelivery;

import org.jspecify.annotations.NullMarked;
