/** What the basic edition's pages show, tried with hostile input. */
package org.tidings.web.vms;
