package org.tidings.aim.material;

import org.tidings.storage.ObjectKey;

/**
 * The bytes of a material.
 *
 * @param contentType such as {@code image/png}
 * @param size in bytes
 */
public record MaterialFile(ObjectKey key, String contentType, String fileName, long size) {}
