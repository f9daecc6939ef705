/** What every outgoing HTTP client of the server shares. Knows neither who calls nor what is carried. */
@NullMarked
package org.tidings.adapter.http;

import org.jspecify.annotations.NullMarked;
