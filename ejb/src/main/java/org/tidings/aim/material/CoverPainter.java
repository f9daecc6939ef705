package org.tidings.aim.material;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints covers: a frame as small as a thumbnail must be, or something neutral in the form of the video. */
final class CoverPainter {
    private static final int LONGEST_SIDE = 640;
    private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f, 0.3f, 0.1f};
    private static final Color BACKGROUND = new Color(0x2B, 0x2F, 0x36);
    private static final Color SIGN = new Color(0xE6, 0xE8, 0xEB);

    private CoverPainter() {}

    /** The frame. */
    static Cover of(BufferedImage frame) throws IOException {
        Pixels pixels = fitted(new Pixels(frame.getWidth(), frame.getHeight()));
        BufferedImage small = canvas(pixels);
        Graphics2D brush = small.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(frame, 0, 0, pixels.width(), pixels.height(), null);
        brush.dispose();
        return encoded(small, pixels);
    }

    /** A dark ground with the sign that something can be played. */
    static Cover neutral(Pixels video) throws IOException {
        Pixels pixels = fitted(video);
        BufferedImage picture = canvas(pixels);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setColor(BACKGROUND);
        brush.fillRect(0, 0, pixels.width(), pixels.height());
        int unit = Math.max(2, Math.min(pixels.width(), pixels.height()) / 8);
        int x = pixels.width() / 2;
        int y = pixels.height() / 2;
        brush.setColor(SIGN);
        brush.fillPolygon(new int[] {x - unit, x - unit, x + unit}, new int[] {y - unit, y + unit, y}, 3);
        brush.dispose();
        return encoded(picture, pixels);
    }

    private static BufferedImage canvas(Pixels pixels) {
        return new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
    }

    private static Pixels fitted(Pixels video) {
        int longest = Math.max(video.width(), video.height());
        if (longest <= LONGEST_SIDE) {
            return video;
        }
        return new Pixels(
                Math.max(1, Math.round((float) video.width() * LONGEST_SIDE / longest)),
                Math.max(1, Math.round((float) video.height() * LONGEST_SIDE / longest)));
    }

    private static Cover encoded(BufferedImage picture, Pixels pixels) throws IOException {
        byte[] jpeg = new byte[0];
        for (float quality : QUALITIES) {
            jpeg = jpeg(picture, quality);
            if (jpeg.length <= MaterialLimits.THUMBNAIL_BYTES) {
                return new Cover(jpeg, pixels);
            }
        }
        throw new IOException("A cover of " + pixels + " takes " + jpeg.length + " bytes");
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam compression = writer.getDefaultWriteParam();
            compression.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            compression.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), compression);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
