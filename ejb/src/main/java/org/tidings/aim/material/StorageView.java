package org.tidings.aim.material;

/**
 * A tenant's space.
 *
 * @param usedBytes what counts against the quota, recycle bin included
 * @param recycleBinBytes how much of it lies in the recycle bin
 * @param materials how many pictures and videos are not in the recycle bin
 */
public record StorageView(long quotaBytes, long usedBytes, long recycleBinBytes, long materials) {}
