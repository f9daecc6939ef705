@org.jspecify.annotations.NullMarked
package org.tidings.delivery;
