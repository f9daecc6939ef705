package org.tidings.aim.material;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What an MP4 file says of its first picture track.
 *
 * @param codec such as {@code avc1}
 * @param decoderSettings the box {@code avcC} of an H.264 track
 * @param firstFrame where the first frame lies in the file
 * @param firstFrameSize in bytes; 0 when the file does not say where the first frame is
 */
record VideoFacts(
        Pixels pixels, String codec, Optional<ByteBuffer> decoderSettings, long firstFrame, int firstFrameSize) {}
