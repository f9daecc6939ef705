/** How a capability reads its configuration: typed, with its defaults, refused at start with the key's name. */
@NullMarked
package org.tidings.shared.settings;

import org.jspecify.annotations.NullMarked;
