/** What outgoing clients share, tried. */
package org.tidings.adapter.http;
