/** Callbacks over HTTP: customers register addresses and see their signing secret, operators see and replay webhooks. */
@NullMarked
package org.tidings.web.callback;

import org.jspecify.annotations.NullMarked;
