/** The basic edition's operations: templates, send tasks and what its console adds. */
@NullMarked
package org.tidings.web.vms;

import org.jspecify.annotations.NullMarked;
