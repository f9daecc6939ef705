/** Who may what, how passwords are kept, and how guessing is slowed down. */
package org.tidings.identity;
