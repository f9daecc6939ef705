/** Webhooks over HTTP. Knows neither what they tell nor when they are tried again. */
@NullMarked
package org.tidings.adapter.webhook.http;

import org.jspecify.annotations.NullMarked;
