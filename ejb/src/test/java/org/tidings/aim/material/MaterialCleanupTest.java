package org.tidings.aim.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.shared.database.TestDatabase.wired;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tidings.aim.material.CleanupRun.Mode;
import org.tidings.shared.CommonError;
import org.tidings.storage.ObjectKey;

/** What leaves the space, and what stays. */
class MaterialCleanupTest extends Workbench {
    @Test
    void portionThatIsDoneTwiceShouldBeCountedOnce() {
        clock.moveTo(Duration.ofDays(-31));
        picture("idle.png");
        clock.moveTo(Duration.ZERO);
        picture("young.png");
        for (Mode mode : Mode.values()) {
            CleanupRun run =
                    cleanup.begin(CALLER, "run", new CleanupOrder(Optional.empty(), OptionalInt.empty(), mode));
            List<Long> live = cleanup.live(CALLER, run, 0, 100);
            List<Long> due = cleanup.due(CALLER, run, 0, 100);
            for (int time = 0; time < 2; time++) {
                cleanup.recycle(CALLER, run, live);
                cleanup.purge(CALLER, run, due);
            }

            assertThat(cleanup.report(CALLER, run).examined()).isEqualTo(live.size());
            assertThat(cleanup.report(CALLER, run).recycled()).isEqualTo(1);
            assertThat(cleanup.report(CALLER, run).purged()).isEqualTo(due.size());
            jdbi.useHandle(handle -> handle.execute("UPDATE aim_material SET state = 'LIVE'"));
        }
    }

    @Test
    void monthShouldTakeTheUnusedAway() {
        clock.moveTo(Duration.ofDays(-31));
        picture("idle.png");
        video();
        UploadedMaterial shown = picture("shown.png");
        uses.use(CALLER, "template", List.of(shown.resourceId()));
        UploadedMaterial deleted = picture("deleted.png");
        bin.put(CALLER, List.of(deleted.materialId()));
        clock.moveTo(Duration.ZERO);
        UploadedMaterial justDeleted = picture("just-deleted.png");
        bin.put(CALLER, List.of(justDeleted.materialId()));
        picture("young.png");
        shelf.things.put(new ObjectKey("materials/domain/1600000000-orphan.png"), new byte[10]);
        jdbi.useHandle(handle -> handle.execute("UPDATE aim_space SET used_bytes = used_bytes + 7"));
        CleanupReport dry = clean(Mode.DRY, 30);
        assertThat(materials.list(CALLER, of(MaterialKind.IMAGE), PAGE).total()).isEqualTo(3);

        CleanupReport real = clean(Mode.REAL, 30);

        assertThat(real).isEqualTo(new CleanupReport(Mode.REAL, 4, 2, 3, dry.freedBytes(), 7, 1));
        assertThat(dry).isEqualTo(new CleanupReport(Mode.DRY, 4, 2, 3, real.freedBytes(), 7, 1));
        assertThat(materials.list(CALLER, of(MaterialKind.IMAGE), PAGE).items())
                .extracting(material -> material.file().fileName())
                .containsExactly("young.png", "shown.png");
        assertThat(shelf.things).hasSize(3);
        assertThat(spaces.show(CALLER, "domain").usedBytes()).isEqualTo(shelf.bytes());
        assertThat(clean(Mode.REAL, 30)).isEqualTo(new CleanupReport(Mode.REAL, 2, 0, 0, 0, 0, 0));
    }

    @Test
    void objectThatCannotBeDeletedShouldKeepItsRow() {
        UploadedMaterial picture = picture("a.png");
        UploadedMaterial other = picture("b.png");
        bin.put(CALLER, List.of(picture.materialId(), other.materialId()));
        shelf.broken = true;
        refuses(CommonError.UNAVAILABLE, () -> bin.purge(CALLER, "domain", List.of(picture.materialId())));
        assertThat(spaces.show(CALLER, "domain").usedBytes()).isPositive();
        refuses(CommonError.INVALID_PARAMETER, () -> bin.restore(CALLER, "domain", List.of(picture.materialId())));
        refuses(CommonError.UNAVAILABLE, () -> bin.purge(CALLER, "domain", List.of(other.materialId())));

        shelf.broken = false;
        bin.purge(CALLER, "domain", List.of(picture.materialId()));
        assertThat(shelf.things).hasSize(1);
        assertThat(clean(Mode.REAL, 30).purged()).isEqualTo(1);
        assertThat(shelf.things).isEmpty();
        assertThat(spaces.show(CALLER, "domain").usedBytes()).isZero();
    }

    @Test
    void slowStoreShouldEndThePortionAndLeaveTheRestMarked() {
        MaterialPurge hasty = wired(MaterialPurge.waiting(Duration.ZERO), purgeRows, objects);
        UploadedMaterial picture = picture("a.png");
        bin.put(CALLER, List.of(picture.materialId()));

        refuses(CommonError.UNAVAILABLE, () -> hasty.named("domain", List.of(picture.materialId())));

        assertThat(shelf.things).hasSize(1);
        assertThat(clean(Mode.REAL, 30).purged()).isEqualTo(1);
        assertThat(shelf.things).isEmpty();
    }

    @Test
    void rowThatCannotBeRemovedShouldKeepNoOtherFromIt() {
        UploadedMaterial stuck = picture("stuck.png");
        UploadedMaterial other = picture("other.png");
        bin.put(CALLER, List.of(stuck.materialId(), other.materialId()));
        insertUse(stuck);

        refuses(
                CommonError.UNAVAILABLE,
                () -> bin.purge(CALLER, "domain", List.of(stuck.materialId(), other.materialId())));

        assertThat(states()).containsExactly("PURGING");
    }

    @Test
    void coverDeletedBesideItsVideoShouldComeBackWithIt() {
        UploadedMaterial video = video();
        String cover = thumbnails.list(CALLER, video.resourceId()).get(0).materialId();

        bin.put(CALLER, List.of(cover, video.materialId()));
        assertThat(bin.list(CALLER, "domain", PAGE).items())
                .extracting(BinnedMaterial::materialId)
                .containsExactly(video.materialId());
        bin.restore(CALLER, "domain", List.of(video.materialId()));

        assertThat(thumbnails.list(CALLER, video.resourceId()))
                .singleElement()
                .satisfies(thumbnail -> assertThat(thumbnail.primary()).isTrue());
        assertThat(spaces.show(CALLER, "domain").recycleBinBytes()).isZero();
        refuses(CommonError.INVALID_PARAMETER, () -> bin.purge(CALLER, "domain", List.of(cover)));
        bin.put(CALLER, List.of(video.materialId(), cover));
        bin.purge(CALLER, "domain", List.of(video.materialId()));
        assertThat(shelf.things).isEmpty();
    }

    @Test
    void coverShouldNeverLeaveByItself() {
        video();
        clock.moveTo(Duration.ofDays(-8));
        for (String state : List.of("BINNED", "PURGING")) {
            jdbi.useHandle(handle -> handle.execute(
                    "UPDATE aim_material SET state = ?, binned_at = TIMESTAMP '2020-01-01 00:00:00', binned_for = 'PERSON'"
                            + " WHERE kind = 'THUMBNAIL'",
                    state));

            assertThat(clean(Mode.REAL, 3650).purged()).isZero();

            assertThat(shelf.things).hasSize(2);
        }
    }

    @Test
    void thumbnailOfAVideoThatIsDueShouldBeCountedWithIt() {
        clock.moveTo(Duration.ofDays(-31));
        for (boolean deleted : new boolean[] {false, true}) {
            UploadedMaterial video = video();
            UploadedMaterial thumbnail =
                    upload(MaterialKind.THUMBNAIL, "t.png", Optional.of(video.materialId()), Optional.empty());
            bin.put(CALLER, List.of(thumbnail.materialId()));
            if (deleted) {
                bin.put(CALLER, List.of(video.materialId()));
            }
        }
        clock.moveTo(Duration.ZERO);
        long bytes = shelf.bytes();

        CleanupReport dry = clean(Mode.DRY, 30);

        assertThat(dry).isEqualTo(new CleanupReport(Mode.DRY, 1, 1, 2, bytes, 0, 0));
        assertThat(clean(Mode.REAL, 30)).isEqualTo(new CleanupReport(Mode.REAL, 1, 1, 2, bytes, 0, 0));
        assertThat(shelf.things).isEmpty();
    }

    private void insertUse(UploadedMaterial material) {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO aim_material_use (template_id, material_id, domain_id) VALUES ('t', ?, 'domain')",
                Long.parseLong(material.resourceId())));
    }

    private List<String> states() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT state FROM aim_material")
                .mapTo(String.class)
                .list());
    }

    @Test
    void recycledVideoShouldTakeItsThumbnailsThereAndBack() {
        UploadedMaterial video = video();
        UploadedMaterial thumbnail =
                upload(MaterialKind.THUMBNAIL, "t.png", Optional.of(video.materialId()), Optional.empty());
        bin.put(CALLER, List.of(thumbnail.materialId()));
        bin.put(CALLER, List.of(video.materialId()));
        StorageView binned = spaces.show(CALLER, "domain");
        assertThat(binned.recycleBinBytes()).isEqualTo(binned.usedBytes());
        assertThat(bin.list(CALLER, "domain", PAGE).total()).isEqualTo(2);

        refuses(MaterialError.VIDEO_GONE, () -> bin.restore(CALLER, "domain", List.of(thumbnail.materialId())));
        bin.restore(CALLER, "domain", List.of(thumbnail.materialId(), video.materialId()));

        assertThat(thumbnails.list(CALLER, video.resourceId())).hasSize(2);
        assertThat(spaces.show(CALLER, "domain").recycleBinBytes()).isZero();
        bin.put(CALLER, List.of(video.materialId()));
        bin.purge(CALLER, "domain", List.of(video.materialId()));
        assertThat(shelf.things).isEmpty();
        assertThat(spaces.show(CALLER, "domain")).isEqualTo(new StorageView(100_000, 0, 0, 0));
    }
}
