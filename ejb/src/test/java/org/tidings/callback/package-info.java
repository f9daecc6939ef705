/** What customers are told, tried. */
package org.tidings.callback;
