package org.tidings.journey;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jcodec.api.awt.AWTSequenceEncoder;

/** Pictures and videos as people upload them. */
public final class SampleMedia {
    private static final int END_CHUNK = 12;
    private static final int CHUNK_FRAME = 12;

    private SampleMedia() {}

    /** A picture, {@code png} or {@code jpeg}. */
    public static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(painted(width, height, Color.ORANGE), format, bytes);
            return bytes.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A square PNG of exactly so many bytes, at least 1,000; most of them are noise that no reader looks at. */
    public static byte[] pictureOfBytes(int size) {
        byte[] small = picture("png", 32, 32);
        byte[] noise = new byte[size - small.length - CHUNK_FRAME];
        new Random(size).nextBytes(noise);
        ByteBuffer png = ByteBuffer.allocate(size);
        png.put(small, 0, small.length - END_CHUNK);
        byte[] name = {'t', 'i', 'D', 'i'};
        CRC32 check = new CRC32();
        check.update(name);
        check.update(noise);
        png.putInt(noise.length).put(name).put(noise).putInt((int) check.getValue());
        return png.put(small, small.length - END_CHUNK, END_CHUNK).array();
    }

    /** Two frames of H.264 in MP4. */
    public static byte[] video(int width, int height) {
        try {
            Path file = Files.createTempFile("sample", ".mp4");
            AWTSequenceEncoder encoder = AWTSequenceEncoder.create25Fps(file.toFile());
            encoder.encodeImage(painted(width, height, Color.ORANGE));
            encoder.encodeImage(painted(width, height, Color.BLUE));
            encoder.finish();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** As it is written into a request, such as {@code data:image/png;base64,iVBO…}. */
    public static String stream(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static BufferedImage painted(int width, int height, Color color) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(color);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return picture;
    }
}
