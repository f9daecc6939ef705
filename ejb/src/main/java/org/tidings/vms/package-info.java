/** The basic edition: messages of up to eight frames of text, pictures, sound and video. Knows no carrier's protocol. */
@NullMarked
package org.tidings.vms;

import org.jspecify.annotations.NullMarked;
