/** Secrets at rest: readable with their key, worthless without. */
package org.tidings.shared.secrets;
