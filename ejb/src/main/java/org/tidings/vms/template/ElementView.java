package org.tidings.vms.template;

import java.util.Optional;
import org.tidings.storage.ObjectKey;

/**
 * An element of a template as it is shown.
 *
 * @param ordinal from 1, in the order of display
 * @param frame from 1
 * @param size in bytes
 * @param text what it says, or the placeholder that media will fill; empty for media
 * @param object where the media are kept
 */
public record ElementView(
        int ordinal,
        int frame,
        ElementType type,
        String name,
        long size,
        Optional<String> text,
        Optional<ObjectKey> object) {}
