/** The part of the identity service's API that clients and the SDK call first. Decides nothing about who may what. */
@NullMarked
package org.tidings.web.identity;

import org.jspecify.annotations.NullMarked;
