package org.tidings.aim.material;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.mp4.AvcCBox;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.scale.AWTUtil;

/**
 * Decodes the first frame of an H.264 video. The decoder gets the slices of that frame alone, and not before the headers of
 * the stream were found bearable; headers that lie within the frame it never sees.
 */
final class FirstFrame {
    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_SLICES = 1024;
    private static final int MOST_PICTURE_HEADERS = 4;
    private static final int MACROBLOCK = 16;

    private FirstFrame() {}

    /** The frame; empty when the video is of another kind. Throws whatever a decoder throws when the bytes are broken. */
    static Optional<BufferedImage> of(VideoFacts video, Spool content) throws IOException {
        if (video.decoderSettings().isEmpty() || video.firstFrameSize() > MOST_BYTES || video.firstFrameSize() <= 0) {
            return Optional.empty();
        }
        AvcCBox settings =
                H264Utils.parseAVCCFromBuffer(video.decoderSettings().get().duplicate());
        if (settings.getSpsList().size() != 1 || settings.getPpsList().size() > MOST_PICTURE_HEADERS) {
            return Optional.empty();
        }
        ByteBuffer sequence = settings.getSpsList().get(0);
        Pixels blocks = StreamHeaders.blocks(sequence);
        settings.getPpsList().forEach(StreamHeaders::checkPicture);
        H264Decoder decoder = new H264Decoder();
        decoder.addSps(List.of(sequence.duplicate()));
        decoder.addPps(settings.getPpsList().stream().map(ByteBuffer::duplicate).toList());
        return decoded(decoder, blocks, slices(settings, content.bytes(video.firstFrame(), video.firstFrameSize())));
    }

    private static List<ByteBuffer> slices(AvcCBox settings, ByteBuffer frame) {
        return H264Utils.splitMOVPacket(frame, settings).stream()
                .filter(StreamHeaders::isIntraSlice)
                .limit(MOST_SLICES)
                .toList();
    }

    private static Optional<BufferedImage> decoded(H264Decoder decoder, Pixels blocks, List<ByteBuffer> slices) {
        if (slices.isEmpty()) {
            return Optional.empty();
        }
        Picture room = Picture.create(blocks.width() * MACROBLOCK, blocks.height() * MACROBLOCK, ColorSpace.YUV420J);
        Picture picture = decoder.decodeFrameFromNals(slices, room.getData());
        return Optional.ofNullable(picture).map(Picture::cropped).map(AWTUtil::toBufferedImage);
    }
}
