package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.journey.Designer.Uploaded;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** One tenant's materials do not exist for another, whichever way it asks, and readers change nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaterialIsolationIT {
    private static final String UPLOADS = "/v1/aim/template-materials";
    private static final String THUMBNAILS = "/v1/aim/template-material-thumbnails";
    private static final String BIN = "/console/api/materials/recycle-bin";

    private final TidingsServer server = SharedServer.get();
    private final Designer owner = Designer.of(server, Tenant.opened(server, "material-owner"));
    private final Tenant other = Tenant.opened(server, "material-stranger");

    private Uploaded picture = new Uploaded("", "");
    private Uploaded video = new Uploaded("", "");
    private Uploaded binned = new Uploaded("", "");
    private String thumbnail = "";
    private String reader = "";

    @BeforeAll
    void makeSomethingToSee() {
        picture = owner.uploadsPicture("mine.png", SampleMedia.picture("png", 32, 32));
        video = owner.uploadsVideo("mine.mp4", SampleMedia.video(32, 32));
        binned = owner.uploadsPicture("binned.png", SampleMedia.picture("png", 32, 32));
        owner.deletes(binned.materialId());
        thumbnail = owner.thumbnails(video).get(0).getId();
        reader = other.tokenOfNewUser(server, "reader", "KooMessage ReadOnlyAccess");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource_type=image",
                "resource_type=video",
                "resource_type=thumbnail",
                "resource_type=image&material_id={picture}",
                "resource_type=image&file_name=mine",
                "resource_type=image&aim_resource_id={resource}"
            })
    void strangerShouldListNothing(String filter) {
        JsonNode seen = get(UPLOADS + "?offset=1&limit=10&" + named(filter))
                .expecting(200)
                .json()
                .path("data");

        assertThat(seen.path("results")).isEmpty();
        assertThat(seen.path("page_info").path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                UPLOADS
                        + "/delete | {\"material_ids\":[\"{picture}\"]}                                | {\"material_ids\":[\"nobody\"]}",
                UPLOADS
                        + "        | {\"resource_type\":\"thumbnail\",\"file_type\":\"url\",\"file_url\":\"http://localhost:1/a.png\",\"material_id\":\"{video}\"} "
                        + "| {\"resource_type\":\"thumbnail\",\"file_type\":\"url\",\"file_url\":\"http://localhost:1/a.png\",\"material_id\":\"nobody\"}",
                THUMBNAILS
                        + "     | {\"aim_resource_id\":\"{videoResource}\",\"thumbnail_id\":\"{thumbnail}\"} | {\"aim_resource_id\":\"1\",\"thumbnail_id\":\"nobody\"}",
                BIN
                        + "/restore    | {\"material_ids\":[\"{binned}\"]}                                 | {\"material_ids\":[\"nobody\"]}",
                BIN
                        + "/purge      | {\"material_ids\":[\"{binned}\"]}                                 | {\"material_ids\":[\"nobody\"]}"
            })
    void strangerShouldChangeNothing(String path, String ofAnother, String ofNobody) {
        Answer answer = post(other.token(), path, named(ofAnother));

        assertThat(answer.expecting(400).body())
                .isEqualTo(post(other.token(), path, ofNobody).expecting(400).body());
        assertThat(owner.recycleBin()).hasSize(1);
        assertThat(owner.countsMaterials("image")).isEqualTo(1);
    }

    @Test
    void strangerShouldNotSeeThumbnails() {
        assertThat(get(THUMBNAILS + "?aim_resource_id=" + video.resourceId())
                        .expecting(400)
                        .body())
                .isEqualTo(get(THUMBNAILS + "?aim_resource_id=1").expecting(400).body());
    }

    @Test
    void spacesShouldNotMeet() {
        assertThat(get("/console/api/storage")
                        .expecting(200)
                        .json()
                        .path("used_bytes")
                        .asLong())
                .isZero();
        assertThat(get(BIN).expecting(200).json().path("materials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {UPLOADS, UPLOADS + "/delete", THUMBNAILS, BIN + "/restore", BIN + "/purge"})
    void readersShouldChangeNothing(String path) {
        post(reader, path, "{}").expecting(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"storage", "materials/recycle-bin"})
    void tenantsShouldNotLookAsOperators(String place) {
        get("/ops/v1/tenants/" + owner.domainId() + "/" + place).expecting(403);
    }

    private Answer get(String path) {
        return Http.get(server.uri(path)).token(other.token()).send();
    }

    private Answer post(String token, String path, String body) {
        return Http.post(server.uri(path), body).token(token).send();
    }

    private String named(String written) {
        return written.replace("{picture}", picture.materialId())
                .replace("{resource}", picture.resourceId())
                .replace("{videoResource}", video.resourceId())
                .replace("{video}", video.materialId())
                .replace("{thumbnail}", thumbnail)
                .replace("{binned}", binned.materialId());
    }
}
