/**
 * What a newcomer sees at the first start: the server as its own customer, through nothing but its public API. Refuses to
 * know any service of the product.
 */
@NullMarked
package org.tidings.web.sample;

import org.jspecify.annotations.NullMarked;
