package org.tidings.web.aim.material;

import org.tidings.aim.material.StorageView;

/**
 * How full a tenant's space is.
 *
 * @param usedBytes recycle bin included
 * @param materials pictures and videos that are not in the recycle bin
 */
public record StorageAnswer(long quotaBytes, long usedBytes, long recycleBinBytes, long materials) {
    static StorageAnswer of(StorageView space) {
        return new StorageAnswer(space.quotaBytes(), space.usedBytes(), space.recycleBinBytes(), space.materials());
    }
}
