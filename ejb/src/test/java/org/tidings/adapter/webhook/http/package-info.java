/** Webhooks over HTTP, tried against an endpoint that misbehaves. */
package org.tidings.adapter.webhook.http;
