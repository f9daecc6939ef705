package org.tidings.aim.material;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.mp4.AvcCBox;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.scale.AWTUtil;

/**
 * Decodes the first frame of an H.264 video. The decoder gets that frame alone, and not before the size that the stream
 * itself tells was found bearable.
 */
final class FirstFrame {
    private static final int MOST_BYTES = 2 << 20;
    private static final int MACROBLOCK = 16;

    private FirstFrame() {}

    /** The frame; empty when the video is of another kind. Throws whatever a decoder throws when the bytes are broken. */
    static Optional<BufferedImage> of(VideoFacts video, Spool content) throws IOException {
        if (video.decoderSettings().isEmpty() || video.firstFrameSize() > MOST_BYTES || video.firstFrameSize() <= 0) {
            return Optional.empty();
        }
        AvcCBox settings =
                H264Utils.parseAVCCFromBuffer(video.decoderSettings().get().duplicate());
        for (ByteBuffer parameters : settings.getSpsList()) {
            if (!isBearable(SeqParameterSet.read(parameters.duplicate()))) {
                return Optional.empty();
            }
        }
        H264Decoder decoder = new H264Decoder();
        decoder.addSps(duplicates(settings.getSpsList()));
        decoder.addPps(duplicates(settings.getPpsList()));
        ByteBuffer frame = content.bytes(video.firstFrame(), video.firstFrameSize());
        return decoded(decoder, settings, frame);
    }

    private static boolean isBearable(SeqParameterSet parameters) {
        int width = (parameters.picWidthInMbsMinus1 + 1) * MACROBLOCK;
        int height = SeqParameterSet.getPicHeightInMbs(parameters) * MACROBLOCK;
        return !new Pixels(width, height).isTooMany();
    }

    private static Optional<BufferedImage> decoded(H264Decoder decoder, AvcCBox settings, ByteBuffer frame) {
        List<ByteBuffer> units = H264Utils.splitMOVPacket(frame, settings);
        for (ByteBuffer parameters : settings.getSpsList()) {
            Size size = H264Utils.getPicSize(SeqParameterSet.read(parameters.duplicate()));
            Picture room = Picture.create(aligned(size.getWidth()), aligned(size.getHeight()), ColorSpace.YUV420J);
            Picture picture = decoder.decodeFrameFromNals(units, room.getData());
            return Optional.ofNullable(picture).map(Picture::cropped).map(AWTUtil::toBufferedImage);
        }
        return Optional.empty();
    }

    private static int aligned(int side) {
        return (side + MACROBLOCK - 1) / MACROBLOCK * MACROBLOCK;
    }

    private static List<ByteBuffer> duplicates(List<ByteBuffer> buffers) {
        List<ByteBuffer> duplicates = new ArrayList<>();
        buffers.forEach(buffer -> duplicates.add(buffer.duplicate()));
        return duplicates;
    }
}
