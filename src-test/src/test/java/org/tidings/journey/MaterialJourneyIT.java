package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.koomessage.v1.model.ListThumbnail;
import com.huaweicloud.sdk.koomessage.v1.model.Material;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.journey.Designer.Uploaded;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** Somebody uploads what cards are made of, tidies up, and changes his mind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaterialJourneyIT {
    private final TidingsServer server = SharedServer.get();
    private final Tenant tenant = Tenant.opened(server, "materials");
    private final Designer designer = Designer.of(server, tenant);

    @Test
    void pictureShouldBeUploadedFoundAndOpened() {
        byte[] png = SampleMedia.picture("png", 100, 100);

        Uploaded made = designer.uploadsPicture("journey.png", png);

        Material seen = designer.materials("image").stream()
                .filter(material -> material.getId().equals(made.materialId()))
                .findFirst()
                .orElseThrow();
        assertThat(seen.getAimResourceId()).isEqualTo(made.resourceId());
        assertThat(seen.getFileName()).isEqualTo("journey.png");
        assertThat(seen.getImageRate()).isEqualTo("oneToOne");
        assertThat(seen.getCreatedAt()).matches("\\d{10}");
        Answer content = Http.get(URI.create(seen.getObsFileUrl())).send().expecting(200);
        assertThat(content.header("Content-Type")).isEqualTo("image/png");
        assertThat(content.header("Content-Length")).isEqualTo(Integer.toString(png.length));
    }

    @Test
    void videoShouldBeginWithItsFirstFrame() throws IOException {
        Uploaded video = designer.uploadsVideo("orange.mp4", SampleMedia.video(320, 180));

        String url = designer.thumbnails(video).get(0).getObsFileUrl();

        BufferedImage cover = ImageIO.read(URI.create(url).toURL());
        Color middle = new Color(cover.getRGB(cover.getWidth() / 2, cover.getHeight() / 4));
        assertThat(middle.getRed()).isGreaterThan(200);
        assertThat(middle.getBlue()).isLessThan(80);
    }

    @Test
    void videoShouldHaveOneCoverAtATime() {
        Uploaded video = designer.uploadsVideo("journey.mp4", SampleMedia.video(320, 180));
        List<ListThumbnail> before = designer.thumbnails(video);
        assertThat(before)
                .singleElement()
                .satisfies(cover -> assertThat(cover.getIsAutoGen()).isZero())
                .satisfies(cover -> assertThat(cover.getIsPrimary()).isEqualTo(1));

        Uploaded other = designer.uploadsThumbnail(video, "other.jpg", SampleMedia.picture("jpeg", 160, 90));
        assertThat(designer.thumbnails(video)).hasSize(2);
        refuses(() -> designer.deletes(before.get(0).getId()), "KM.91080004", "material_ids[0]:");
        designer.choosesCover(video, other.materialId());

        assertThat(designer.thumbnails(video))
                .filteredOn(thumbnail -> thumbnail.getIsPrimary() == 1)
                .singleElement()
                .satisfies(cover -> assertThat(cover.getId()).isEqualTo(other.materialId()))
                .satisfies(cover -> assertThat(cover.getIsAutoGen()).isEqualTo(1));
        assertThat(designer.materials("video").get(0).getThumbnail().getId()).isEqualTo(other.materialId());
        designer.deletes(before.get(0).getId());
        assertThat(designer.thumbnails(video)).hasSize(1);
    }

    @Test
    void thumbnailOfAnotherVideoShouldBeNoCover() {
        Uploaded one = designer.uploadsVideo("one.mp4", SampleMedia.video(32, 32));
        Uploaded other = designer.uploadsVideo("other.mp4", SampleMedia.video(32, 32));
        String foreign = designer.thumbnails(other).get(0).getId();

        refuses(() -> designer.choosesCover(one, foreign), "KM.80000002", "thumbnail_id:");
        refuses(() -> designer.choosesCover(new Uploaded("", "1"), foreign), "KM.80000002", "aim_resource_id:");
    }

    @Test
    void deletedMaterialsShouldComeBackOrGoForGood() {
        Tenant apart = Tenant.opened(server, "recycling");
        Designer tidy = Designer.of(server, apart);
        byte[] png = SampleMedia.pictureOfBytes(10_000);
        Uploaded first = tidy.uploadsPicture("first.png", png);
        Uploaded second = tidy.uploadsPicture("second.png", png);
        Uploaded video = tidy.uploadsVideo("video.mp4", SampleMedia.video(64, 64));
        long whole = tidy.storage().path("used_bytes").asLong();
        assertThat(tidy.storage().path("materials").asInt()).isEqualTo(3);

        tidy.deletes(first.materialId(), second.materialId(), video.materialId());

        assertThat(tidy.countsMaterials("image")).isZero();
        assertThat(tidy.recycleBin()).hasSize(3);
        assertThat(tidy.storage().path("used_bytes").asLong()).isEqualTo(whole);
        assertThat(tidy.storage().path("recycle_bin_bytes").asLong()).isEqualTo(whole);
        assertThat(tidy.storage().path("materials").asInt()).isZero();
        refuses(() -> tidy.deletes(first.materialId()), "KM.80000002", "material_ids[0]: no such");

        tidy.restores(first.materialId(), video.materialId()).expecting(204);
        tidy.purges(first.materialId()).expecting(400);
        tidy.purges(second.materialId()).expecting(204);
        tidy.restores(second.materialId()).expecting(400);

        assertThat(tidy.recycleBin()).isEmpty();
        assertThat(tidy.thumbnails(video)).hasSize(1);
        JsonNode storage = tidy.storage();
        assertThat(storage.path("used_bytes").asLong()).isEqualTo(whole - 10_000);
        assertThat(storage.path("recycle_bin_bytes").asLong()).isZero();
        assertThat(ObjectFiles.ofMaterials(server, apart.domainId()).bytes()).isEqualTo(whole - 10_000);
        theOperatorShouldSeeTheSame(apart, storage);
    }

    private void theOperatorShouldSeeTheSame(Tenant apart, JsonNode storage) {
        String operator = Tokens.ofOperator(server);
        String place = "/ops/v1/tenants/" + apart.domainId();
        assertThat(Http.get(server.uri(place + "/storage"))
                        .token(operator)
                        .send()
                        .expecting(200)
                        .json())
                .isEqualTo(storage);
        assertThat(Http.get(server.uri(place + "/materials/recycle-bin"))
                        .token(operator)
                        .send()
                        .expecting(200)
                        .json()
                        .path("materials"))
                .isEmpty();
        Http.get(server.uri("/ops/v1/tenants/nobody/storage"))
                .token(operator)
                .send()
                .expecting(404);
    }

    @Test
    void repeatedUploadShouldMakeOneMaterial() {
        Tenant apart = Tenant.opened(server, "repeats");
        String body = """
                {"resource_type":"image","file_type":"stream","image_rate":"oneToOne","file_name":"a.png",
                 "file_stream":"%s"}""".formatted(SampleMedia.stream("image/png", SampleMedia.pictureOfBytes(2_000)));

        String first = uploaded(apart, body);
        String again = uploaded(apart, body);

        assertThat(again).isEqualTo(first);
        assertThat(Designer.of(server, apart).countsMaterials("image")).isEqualTo(1);
        assertThat(ObjectFiles.ofMaterials(server, apart.domainId()).count()).isEqualTo(1);
    }

    private String uploaded(Tenant apart, String body) {
        return Http.post(server.uri("/v1/aim/template-materials"), body)
                .token(apart.token())
                .header("Idempotency-Key", "upload")
                .send()
                .expecting(200)
                .body();
    }

    @Test
    void pictureShouldBeFetchedFromAUrl() throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] png = SampleMedia.picture("png", 50, 50);
        web.createContext("/pictures/Fetched.PNG", exchange -> {
            exchange.sendResponseHeaders(200, png.length);
            exchange.getResponseBody().write(png);
            exchange.close();
        });
        web.start();
        try {
            String url = "http://localhost:" + web.getAddress().getPort() + "/pictures/Fetched.PNG";

            Uploaded made = designer.uploadsFrom(url);

            assertThat(designer.materials("image"))
                    .filteredOn(material -> material.getId().equals(made.materialId()))
                    .singleElement()
                    .satisfies(material -> assertThat(material.getFileName()).isEqualTo("Fetched.PNG"));
        } finally {
            web.stop(0);
        }
    }

    private static void refuses(Runnable call, String code, String message) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(ClientRequestException.class, refused -> {
            assertThat(refused.getHttpStatusCode()).isEqualTo(400);
            assertThat(refused.getErrorCode()).isEqualTo(code);
            assertThat(refused.getErrorMsg()).startsWith(message);
        });
    }
}
