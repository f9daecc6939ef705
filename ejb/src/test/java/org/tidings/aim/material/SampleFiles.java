package org.tidings.aim.material;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jcodec.api.awt.AWTSequenceEncoder;

/** Pictures and videos of any size. */
final class SampleFiles {
    private SampleFiles() {}

    static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(painted(width, height, Color.ORANGE), format, bytes);
            return bytes.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Two frames of H.264, the first one orange. */
    static byte[] video(int width, int height) {
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

    private static BufferedImage painted(int width, int height, Color color) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(color);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return picture;
    }
}
