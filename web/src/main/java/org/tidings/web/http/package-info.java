/**
 * What every resource shares: who calls, how JSON is written, how a refusal looks, what is logged of a request. Refuses
 * to know any single operation.
 */
@NullMarked
package org.tidings.web.http;

import org.jspecify.annotations.NullMarked;
