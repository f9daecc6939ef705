/** Services inside the running server, with its transactions and its database, each called as its neighbours call it. */
package org.tidings.container;
