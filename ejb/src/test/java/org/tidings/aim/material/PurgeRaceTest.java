package org.tidings.aim.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.aim.material.CleanupRun.Mode;
import org.tidings.aim.material.PurgeRows.Marked;
import org.tidings.shared.CommonError;

/** A video and a thumbnail of it that was deleted by itself, while two transactions care for them. */
class PurgeRaceTest extends Workbench {
    private UploadedMaterial video = new UploadedMaterial("", "");
    private UploadedMaterial thumbnail = new UploadedMaterial("", "");

    @BeforeEach
    void deleteTheThumbnail() {
        clock.moveTo(Duration.ofDays(-8));
        video = video();
        thumbnail = upload(MaterialKind.THUMBNAIL, "t.png", Optional.of(video.materialId()), Optional.empty());
        bin.put(CALLER, List.of(thumbnail.materialId()));
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void thumbnailThatIsBeingRestoredShouldNotBeMarked() throws Exception {
        CleanupRun run =
                cleanup.begin(CALLER, "run", new CleanupOrder(Optional.empty(), OptionalInt.empty(), Mode.REAL));
        List<Long> due = List.of(Long.parseLong(thumbnail.resourceId()));

        jdbi.useTransaction(handle -> {
            NamedMaterials.lock(handle, "domain", List.of(thumbnail.materialId()));
            Future<List<Marked>> marked = executor.submit(() -> purgeRows.markDue(run, due));
            assertThat(marked.get(30, TimeUnit.SECONDS)).isEmpty();
        });

        assertThat(purgeRows.markDue(run, due)).hasSize(1);
        refuses(CommonError.INVALID_PARAMETER, () -> bin.restore(CALLER, "domain", List.of(thumbnail.materialId())));
    }

    @Test
    void whatTwoRemoveAtOnceShouldBeGivenBackOnce() throws Exception {
        List<Long> whole = List.of(Long.parseLong(video.resourceId()));
        List<Long> part = List.of(Long.parseLong(thumbnail.resourceId()));
        bin.put(CALLER, List.of(video.materialId()));
        jdbi.useHandle(handle -> handle.execute("UPDATE aim_material SET state = 'PURGING' WHERE state = 'BINNED'"));
        CountDownLatch begun = new CountDownLatch(1);

        Future<?> second = jdbi.inTransaction(handle -> {
            purgeRows.remove(handle, Optional.empty(), part);
            Future<?> waiting = executor.submit(() -> {
                begun.countDown();
                jdbi.useTransaction(other -> purgeRows.remove(other, Optional.empty(), whole));
            });
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(200);
            return waiting;
        });
        second.get(30, TimeUnit.SECONDS);

        assertThat(spaces.show(CALLER, "domain").usedBytes()).isZero();
    }
}
