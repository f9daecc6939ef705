/** The published contract held against what the server says of itself. Knows no class of the product. */
package org.tidings.contract;
