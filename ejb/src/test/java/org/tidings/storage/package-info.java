/** What every object store promises, and what a key may be. */
package org.tidings.storage;
