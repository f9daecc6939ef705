package org.tidings.aim.material;

import org.tidings.storage.ContentLinks;
import org.tidings.storage.ObjectKey;

/**
 * The bytes of a material.
 *
 * @param contentType such as {@code image/png}
 * @param size in bytes
 */
public record MaterialFile(ObjectKey key, String contentType, String fileName, long size) {
    /** Where other hosts see it for a while. */
    public String urlBy(ContentLinks links) {
        return links.urlOf(key, contentType, fileName);
    }

    /** Where a page of this server shows it for a while. */
    public String pathBy(ContentLinks links) {
        return links.pathOf(key, contentType, fileName);
    }
}
