@org.jspecify.annotations.NullMarked
package org.tidings.adapter.carrier.smpp;
