package org.tidings.aim.material;

/**
 * A picture that stands for a video.
 *
 * @param jpeg at most {@link MaterialLimits#THUMBNAIL_BYTES}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Cover(byte[] jpeg, Pixels pixels) {}
