package org.tidings.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.tidings.journey.SampleMedia;
import org.tidings.journey.Tenant;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** Somebody who makes the example cards, with pictures of its own. */
final class Merchant {
    private static final Map<String, int[]> SIZES = Map.of(
            "oneToOne", new int[] {600, 600},
            "sixteenToNine", new int[] {1088, 612},
            "threeToOne", new int[] {900, 300},
            "fortyEightToSixtyFive", new int[] {960, 1300},
            "threeToFour", new int[] {750, 1000});

    private final TidingsServer server;
    private final String token;
    private final Map<String, String> materials = new HashMap<>();

    Merchant(TidingsServer server) {
        this.server = server;
        this.token = Tenant.opened(server, "previews").token();
    }

    /** Makes the card's template and answers where its preview is. */
    URI previewOf(ExampleCard card) {
        JsonNode made = post("/v1/aim/templates", card.request(this::picture, this::video));
        String id = made.at("/data/tpl_id").asText();
        JsonNode listed = Http.get(server.uri("/v1/aim/templates?tpl_id=" + id))
                .token(token)
                .send()
                .expecting(200)
                .json();
        return URI.create(listed.findPath("preview_url").asText());
    }

    private String picture(String ratio) {
        return materials.computeIfAbsent(
                ratio,
                name -> upload(upload("image", name + ".png", SampleMedia.stream("image/png", painted(SIZES.get(name))))
                        .put("image_rate", name)));
    }

    private String video(String ratio) {
        int[] size = SIZES.get(ratio);
        return materials.computeIfAbsent(
                "video " + ratio,
                name -> upload(upload(
                        "video",
                        ratio + ".mp4",
                        SampleMedia.stream("video/mp4", SampleMedia.video(size[0] / 16 * 16, size[1] / 16 * 16)))));
    }

    private static ObjectNode upload(String kind, String name, String stream) {
        return new ObjectMapper()
                .createObjectNode()
                .put("resource_type", kind)
                .put("file_type", "stream")
                .put("file_name", name)
                .put("file_stream", stream);
    }

    private String upload(ObjectNode material) {
        return post("/v1/aim/template-materials", material)
                .at("/data/aim_resource_id")
                .asText();
    }

    private JsonNode post(String path, ObjectNode body) {
        return Http.post(server.uri(path), body.toString())
                .token(token)
                .send()
                .expecting(200)
                .json();
    }

    /** Two hills and the sun. */
    private static byte[] painted(int[] size) {
        int width = size[0];
        int height = size[1];
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setPaint(new GradientPaint(0, 0, new Color(0x8ec5fc), width, height, new Color(0xe0c3fc)));
        brush.fillRect(0, 0, width, height);
        brush.setColor(new Color(0xfff0c8));
        brush.fillOval(width * 6 / 10, height / 8, width / 5, width / 5);
        brush.setColor(new Color(0x5f7fbf));
        brush.fillPolygon(
                new int[] {0, width * 3 / 10, width * 6 / 10}, new int[] {height, height * 4 / 10, height}, 3);
        brush.setColor(new Color(0x48639c));
        brush.fillPolygon(new int[] {width * 3 / 10, width * 7 / 10, width}, new int[] {height, height / 2, height}, 3);
        brush.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
