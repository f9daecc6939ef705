/** The ports' other side: carriers, object stores and HTTP. No rule of the business stands here. */
@NullMarked
package org.tidings.adapter;

import org.jspecify.annotations.NullMarked;
