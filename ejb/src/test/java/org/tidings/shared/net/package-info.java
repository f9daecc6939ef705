/** The rules of addresses, tried. */
package org.tidings.shared.net;
