@org.jspecify.annotations.NullMarked
package org.tidings.batch.dispatch;
