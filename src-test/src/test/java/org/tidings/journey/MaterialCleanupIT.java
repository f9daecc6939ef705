package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.core.exception.RequestTimeoutException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.tidings.journey.Designer.Uploaded;
import org.tidings.server.Http;
import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/**
 * A month passes and the space cleans itself, whatever happens to the server meanwhile: it is killed wherever two stores
 * have to agree, started again, and nobody lifts a finger. {@code -Dtidings.boundaries=all} kills it everywhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MaterialCleanupIT {
    private static final String JOBS = "/deployment=tidings.ear/subdeployment=batch-jobs.jar/subsystem=batch-jberet";
    private static final List<Boundary> BOUNDARIES = CleanupBoundaries.wanted();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** So many that what is due takes two portions. */
    private static final int EACH = 12;

    private static final int SIZE = 5_000;
    private static final int DRIFT = 12_345;

    private final RealPostgres postgres = RealPostgres.start();
    private final TidingsServer server = TidingsServer.named("material-cleanup")
            .with("TIDINGS_MATERIAL_ORPHAN_AGE", "PT1S")
            .with("TIDINGS_JOBS_MATERIAL_CLEANUP_SCHEDULE", "off")
            .on(postgres)
            .build();
    private final List<String> used = new ArrayList<>();
    private final List<String> fresh = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Designer designer;

    private long toFree;

    @BeforeAll
    void liveThroughAMonth() throws Exception {
        anUploadShouldDieBetweenItsObjectAndItsRow();
        Operator operator = Operator.of(server);
        operator.movesTheClock(Duration.ofDays(-31));
        List<Uploaded> idle = pictures("idle");
        Uploaded idleVideo = designer.uploadsVideo("idle.mp4", SampleMedia.video(64, 64));
        List<Uploaded> shown = pictures("used");
        Uploaded shownVideo = designer.uploadsVideo("used.mp4", SampleMedia.video(64, 64));
        List<Uploaded> longDeleted = pictures("long-deleted");
        longDeleted.forEach(material -> designer.deletes(material.materialId()));
        long before = designer.storage().path("used_bytes").asLong();
        assertThat(before).isGreaterThan((3L * EACH) * SIZE);
        operator.movesTheClock(Duration.ZERO);
        Stream.concat(shown.stream(), Stream.of(shownVideo)).forEach(this::isShownByATemplate);
        List<Uploaded> young = pictures("fresh");
        List<Uploaded> justDeleted = pictures("just-deleted");
        justDeleted.forEach(material -> designer.deletes(material.materialId()));
        shown.forEach(material -> used.add(material.materialId()));
        young.forEach(material -> fresh.add(material.materialId()));
        toFree = sizeOf(idle) + sizeOf(longDeleted) + sizeOf(List.of(idleVideo));
        execute(
                "UPDATE aim_space SET used_bytes = used_bytes + " + DRIFT + " WHERE domain_id = ?",
                designer.domainId());
    }

    @AfterAll
    void stop() {
        server.close();
        postgres.close();
    }

    private void anUploadShouldDieBetweenItsObjectAndItsRow() {
        server.launch(new Boundary("org.tidings.aim.material.MaterialRegister", "add", "ENTRY").options(server.base()));
        await().atMost(PATIENCE).until(server::isReady);
        designer = Designer.of(server, Tenant.opened(server, "cleanup"));
        try {
            designer.uploadsPicture("orphan.png", SampleMedia.pictureOfBytes(SIZE));
        } catch (RuntimeException died) {
            assertThat(died)
                    .isNotInstanceOf(RequestTimeoutException.class)
                    .isNotInstanceOf(ServiceResponseException.class);
        }
        server.awaitEnd();
        server.start();
        assertThat(ObjectFiles.ofMaterials(server, designer.domainId()).count()).isEqualTo(1);
        assertThat(designer.countsMaterials("image")).isZero();
    }

    @Test
    @Order(1)
    void aDryRunFromTheCommandLineShouldTellAndChangeNothing() {
        ObjectFiles files = ObjectFiles.ofMaterials(server, designer.domainId());
        JsonNode storage = designer.storage();

        server.cli(JOBS + ":start-job(job-xml-name=material-cleanup,properties={dryRun=true,idleDays=30,tenant="
                + designer.domainId() + "})");

        assertThat(report())
                .isEqualTo("examined=%d recycled=%d purged=%d freed_bytes=%d drift_bytes=%d orphans=1 dry_run=true"
                        .formatted(3 * EACH + 2, EACH + 1, 2 * EACH + 1, toFree, DRIFT));
        assertThat(designer.storage()).isEqualTo(storage);
        assertThat(ObjectFiles.ofMaterials(server, designer.domainId())).isEqualTo(files);
    }

    @Test
    @Order(2)
    void wrongParametersShouldBeRefused() {
        server.cli(JOBS + ":start-job(job-xml-name=material-cleanup,properties={idleDays=soon})");
        assertThat(report("failed")).isEqualTo("REFUSED idleDays: must be 0 to 3650");
        server.cli(JOBS + ":start-job(job-xml-name=material-cleanup,properties={tenant=nobody})");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(report("failed")).startsWith("REFUSED tenant: there is none"));
    }

    @Test
    @Order(3)
    void aRunThatIsKilledAgainAndAgainShouldEndAsIfItHadNotBeen() {
        int executions = executions().size();
        server.stop();
        server.launch(BOUNDARIES.get(0).options(server.base()));
        await().atMost(PATIENCE).until(server::isReady);
        Operator.of(server).starts("material-cleanup");
        for (Boundary next : BOUNDARIES.subList(1, BOUNDARIES.size())) {
            server.awaitEnd();
            server.launch(next.options(server.base()));
        }
        server.awaitEnd();
        System.out.printf("killed at %d boundaries: %s%n", BOUNDARIES.size(), BOUNDARIES);
        server.start();

        String report = report();
        System.out.println("and then: " + report);
        assertThat(report)
                .isEqualTo("examined=%d recycled=%d purged=%d freed_bytes=%d drift_bytes=%d orphans=1 dry_run=false"
                        .formatted(3 * EACH + 2, EACH + 1, 2 * EACH + 1, toFree, DRIFT));
        assertThat(executions().size()).isGreaterThan(executions);
        exactlyTheUnusedShouldHaveLeft();
    }

    private void exactlyTheUnusedShouldHaveLeft() {
        assertThat(designer.materials("image"))
                .extracting(material -> material.getId())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(used.stream(), fresh.stream()).toList());
        assertThat(designer.countsMaterials("video")).isEqualTo(1);
        assertThat(designer.recycleBin()).hasSize(EACH);
        ObjectFiles files = ObjectFiles.ofMaterials(server, designer.domainId());
        assertThat(designer.storage().path("used_bytes").asLong()).isEqualTo(files.bytes());
        assertThat(designer.storage().path("recycle_bin_bytes").asLong()).isEqualTo((long) EACH * SIZE);
        // pictures that are shown, young or just deleted, and the video with its cover
        assertThat(files.count()).isEqualTo(3 * EACH + 2);
    }

    private List<Uploaded> pictures(String name) {
        List<Uploaded> made = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            made.add(designer.uploadsPicture(name + i + ".png", SampleMedia.pictureOfBytes(SIZE)));
        }
        return made;
    }

    /** As a template writes it down; which templates there are is another's story. */
    private void isShownByATemplate(Uploaded material) {
        execute(
                "INSERT INTO aim_material_use (template_id, material_id, domain_id)"
                        + " SELECT 'journey', id, domain_id FROM aim_material WHERE material_id = ?",
                material.materialId());
    }

    private long sizeOf(List<Uploaded> materials) throws SQLException {
        long size = 0;
        for (Uploaded material : materials) {
            try (Connection connection = postgres.dataSource().getConnection();
                    PreparedStatement query = connection.prepareStatement(
                            "SELECT SUM(m.size_bytes) FROM aim_material m"
                                    + " LEFT JOIN aim_material v ON v.id = m.video_id WHERE ? IN (m.material_id, v.material_id)")) {
                query.setString(1, material.materialId());
                var row = query.executeQuery();
                row.next();
                size += row.getLong(1);
            }
        }
        return size;
    }

    private void execute(String statement, String value) {
        try (Connection connection = postgres.dataSource().getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setString(1, value);
            assertThat(change.executeUpdate()).isEqualTo(1);
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }

    private String report() {
        return report("completed");
    }

    /** What the newest execution says of itself, once it has come to this end. */
    private String report(String status) {
        await("the end of the cleanup")
                .atMost(PATIENCE)
                .until(() -> executions().path(0).path("status").asText().equals(status));
        return executions().path(0).path("exit_status").asText();
    }

    private JsonNode executions() {
        JsonNode jobs = Http.get(server.uri("/ops/v1/jobs"))
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200)
                .json()
                .path("jobs");
        for (JsonNode job : jobs) {
            if (job.path("name").asText().equals("material-cleanup")) {
                return job.path("executions");
            }
        }
        throw new AssertionError("no such job in " + jobs);
    }
}
