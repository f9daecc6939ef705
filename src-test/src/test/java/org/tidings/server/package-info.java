/** The servers that tests start for themselves: the provisioned WildFly with Tidings in it, and a real PostgreSQL. */
package org.tidings.server;
