package org.tidings.aim.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tidings.aim.material.CleanupRun.Mode;
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
        bin.put(CALLER, List.of(picture.materialId()));
        shelf.broken = true;
        bin.purge(CALLER, "domain", List.of(picture.materialId()));
        assertThat(spaces.show(CALLER, "domain").usedBytes()).isPositive();
        refuses(
                org.tidings.shared.CommonError.INVALID_PARAMETER,
                () -> bin.restore(CALLER, "domain", List.of(picture.materialId())));

        shelf.broken = false;
        assertThat(clean(Mode.REAL, 30).purged()).isEqualTo(1);
        assertThat(shelf.things).isEmpty();
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
