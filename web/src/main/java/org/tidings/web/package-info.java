/** HTTP: resources translate wire records to commands and views back; no rule of the business is decided here. */
@NullMarked
package org.tidings.web;

import org.jspecify.annotations.NullMarked;
