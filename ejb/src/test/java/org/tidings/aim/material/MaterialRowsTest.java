package org.tidings.aim.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.shared.database.TestDatabase.wired;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.aim.material.CleanupRun.Mode;
import org.tidings.aim.material.NewMaterial.Uploaded;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.TestDatabase;
import org.tidings.shared.net.AddressRules;
import org.tidings.shared.net.AddressSettings;
import org.tidings.shared.random.Randomness;
import org.tidings.shared.time.BusinessClock;
import org.tidings.storage.ByteRange;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;
import org.tidings.storage.OpenObject;

/** Materials in a database of one user: what the statements do, apart from locks. */
class MaterialRowsTest {
    private static final Caller CALLER = new Caller("domain", "project", "user", "name", Set.of());
    private static final Caller STRANGER = new Caller("other", "project", "user", "name", Set.of());
    private static final PageQuery PAGE = new PageQuery(0, 100);

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Jdbi jdbi = TestDatabase.empty();
    private final BusinessClock clock = new BusinessClock();
    private final Shelf shelf = new Shelf();
    private final MaterialSettings settings = new MaterialSettings(100_000, 30, 7, Duration.ofHours(1));
    private final MaterialSpace space = wired(new MaterialSpace(), settings);
    private final Repeats repeats = wired(new Repeats(), jdbi);
    private final MaterialObjects objects = wired(new MaterialObjects(), shelf, new Randomness());
    private final MaterialRegister register =
            wired(new MaterialRegister(), jdbi, clock, new Randomness(), repeats, space);
    private final MaterialIntake intake = MaterialIntake.of(
            (url, limit) -> new byte[0], AddressRules.of(new AddressSettings(false)), Covers.on(executor));
    private final Materials materials = wired(new Materials(), jdbi, intake, objects, register, space, repeats);
    private final Thumbnails thumbnails = wired(new Thumbnails(), jdbi, clock);
    private final MaterialUses uses = wired(new MaterialUses(), jdbi, clock);
    private final PurgeRows purgeRows = wired(new PurgeRows(), jdbi, space);
    private final MaterialPurge purge = wired(new MaterialPurge(), purgeRows, objects);
    private final RecycleBin bin = wired(new RecycleBin(), jdbi, clock, purge);
    private final StorageSpaces spaces = wired(new StorageSpaces(), jdbi, space, settings);
    private final MaterialCleanup cleanup = wired(
            new MaterialCleanup(),
            wired(new CleanupRuns(), jdbi, clock, settings),
            wired(new IdleMaterials(), jdbi, clock),
            purge,
            wired(new Recount(), jdbi),
            wired(new OrphanSweep(), jdbi, objects, settings));

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void uploadShouldTakeRoomUntilThereIsNone() {
        long size = 0;
        for (int i = 0; i < 3; i++) {
            picture("a" + i + ".png");
        }
        size = spaces.show(CALLER, "domain").usedBytes();
        jdbi.useHandle(handle -> handle.execute("UPDATE aim_space SET used_bytes = 99999"));

        assertThatThrownBy(() -> picture("b.png"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(MaterialError.SPACE_FULL));

        assertThat(shelf.things).hasSize(3);
        assertThat(shelf.bytes()).isEqualTo(size);
        assertThat(materials.list(CALLER, of(MaterialKind.IMAGE), PAGE).total()).isEqualTo(3);
    }

    @Test
    void listShouldFilterAndShowCovers() {
        picture("first.png");
        UploadedMaterial second = picture("second.png");
        UploadedMaterial video = video();

        assertThat(materials.list(CALLER, of(MaterialKind.IMAGE), PAGE).items())
                .extracting(material -> material.file().fileName())
                .containsExactly("second.png", "first.png");
        assertThat(materials.list(CALLER, named("irst"), PAGE).total()).isEqualTo(1);
        assertThat(materials.list(CALLER, named("%"), PAGE).total()).isZero();
        assertThat(materials
                        .list(
                                CALLER,
                                new MaterialFilter(
                                        MaterialKind.IMAGE,
                                        Optional.empty(),
                                        Optional.of(second.materialId()),
                                        Optional.of(second.resourceId())),
                                PAGE)
                        .total())
                .isEqualTo(1);
        assertThat(materials.list(CALLER, of(MaterialKind.VIDEO), PAGE).items())
                .singleElement()
                .satisfies(seen -> assertThat(seen.resourceId()).isEqualTo(video.resourceId()))
                .satisfies(seen -> assertThat(seen.thumbnail().orElseThrow().primary())
                        .isTrue());
        assertThat(materials.list(STRANGER, of(MaterialKind.IMAGE), PAGE).total()).isZero();
    }

    @Test
    void repeatShouldBeAnsweredAsTheFirst() {
        RequestKey key = new RequestKey("key", "fingerprint");

        UploadedMaterial first = upload(MaterialKind.IMAGE, "a.png", Optional.empty(), Optional.of(key));

        assertThat(upload(MaterialKind.IMAGE, "a.png", Optional.empty(), Optional.of(key)))
                .isEqualTo(first);
        assertThat(shelf.things).hasSize(1);
    }

    @Test
    void usedMaterialsShouldStay() {
        UploadedMaterial picture = picture("a.png");
        UploadedMaterial video = video();
        assertThat(uses.find(CALLER, List.of(picture.resourceId(), video.resourceId(), "x", "99")))
                .hasSize(2);
        uses.use(CALLER, "template", List.of(picture.resourceId(), video.resourceId()));

        refuses(MaterialError.IN_USE, () -> bin.put(CALLER, List.of(picture.materialId())));
        String cover = thumbnails.list(CALLER, video.resourceId()).get(0).materialId();
        refuses(MaterialError.IN_USE, () -> bin.put(CALLER, List.of(cover)));
        assertThat(clean(Mode.REAL, 0).recycled()).isZero();

        uses.release(CALLER, "template");
        bin.put(CALLER, List.of(picture.materialId(), video.materialId()));
        assertThat(uses.find(CALLER, List.of(picture.resourceId()))).isEmpty();
        assertThat(uses.fileOf(CALLER, "domain", video.resourceId())).isEmpty();
        refuses(MaterialError.NOT_FOUND, () -> uses.use(CALLER, "template", List.of(video.resourceId())));
    }

    @Test
    void coverShouldBeOneOfTheVideosOwn() {
        UploadedMaterial video = video();
        UploadedMaterial other = upload(
                MaterialKind.THUMBNAIL, "t.png", Optional.of(video.materialId()), Optional.empty());
        assertThat(thumbnails.list(CALLER, video.resourceId()))
                .extracting(MaterialView::primary)
                .containsExactly(true, false);

        thumbnails.choose(CALLER, video.resourceId(), other.materialId());

        assertThat(thumbnails.list(CALLER, video.resourceId()))
                .extracting(MaterialView::primary)
                .containsExactly(false, true);
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(
                        "UPDATE aim_material SET cover_id = NULL WHERE kind = 'VIDEO'")))
                .hasMessageContaining("aim_material_video_has_cover");
        long stranger = Long.parseLong(picture("p.png").resourceId());
        assertThatThrownBy(() -> jdbi.useHandle(handle ->
                        handle.execute("UPDATE aim_material SET cover_id = ? WHERE kind = 'VIDEO'", stranger)))
                .hasMessageContaining("aim_material_cover");
    }

    @Test
    void recycledVideoShouldTakeItsThumbnailsThereAndBack() {
        UploadedMaterial video = video();
        UploadedMaterial thumbnail = upload(
                MaterialKind.THUMBNAIL, "t.png", Optional.of(video.materialId()), Optional.empty());
        bin.put(CALLER, List.of(thumbnail.materialId()));
        bin.put(CALLER, List.of(video.materialId()));
        StorageView binned = spaces.show(CALLER, "domain");
        assertThat(binned.recycleBinBytes()).isEqualTo(binned.usedBytes());
        assertThat(bin.list(CALLER, "domain", PAGE).total()).isEqualTo(2);

        refuses(
                MaterialError.VIDEO_GONE, () -> bin.restore(CALLER, "domain", List.of(thumbnail.materialId())));
        bin.restore(CALLER, "domain", List.of(thumbnail.materialId(), video.materialId()));

        assertThat(thumbnails.list(CALLER, video.resourceId())).hasSize(2);
        assertThat(spaces.show(CALLER, "domain").recycleBinBytes()).isZero();
        bin.put(CALLER, List.of(video.materialId()));
        bin.purge(CALLER, "domain", List.of(video.materialId()));
        assertThat(shelf.things).isEmpty();
        assertThat(spaces.show(CALLER, "domain")).isEqualTo(new StorageView(100_000, 0, 0, 0));
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

    private CleanupReport clean(Mode mode, int idleDays) {
        CleanupRun run = cleanup.begin(
                CALLER, "run", new CleanupOrder(Optional.of("domain"), OptionalInt.of(idleDays), mode));
        cleanup.recycle(CALLER, run, cleanup.live(CALLER, run, 0, 100));
        cleanup.purge(CALLER, run, cleanup.due(CALLER, run, 0, 100));
        cleanup.tenants(CALLER, run, "", 100).forEach(tenant -> cleanup.recount(CALLER, run, tenant));
        try {
            cleanup.sweep(CALLER, run, () -> false);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
        return cleanup.report(CALLER, cleanup.find(CALLER, "run"));
    }

    private UploadedMaterial picture(String name) {
        return upload(MaterialKind.IMAGE, name, Optional.empty(), Optional.empty());
    }

    private UploadedMaterial video() {
        return upload(MaterialKind.VIDEO, "a.mp4", Optional.empty(), Optional.empty());
    }

    private UploadedMaterial upload(
            MaterialKind kind, String name, Optional<String> video, Optional<RequestKey> key) {
        byte[] bytes = kind == MaterialKind.VIDEO ? SampleFiles.video(32, 32) : SampleFiles.picture("png", 32, 32);
        try {
            Spool content = Spool.create();
            content.write(bytes, 0, bytes.length);
            String type = kind == MaterialKind.VIDEO ? "video/mp4" : "image/png";
            return materials.upload(
                    CALLER,
                    key,
                    new NewMaterial(
                            kind,
                            new Uploaded(content, type),
                            Optional.of(name),
                            Optional.empty(),
                            Optional.of(ImageRatio.ONE_TO_ONE),
                            video));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private static MaterialFilter of(MaterialKind kind) {
        return new MaterialFilter(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static MaterialFilter named(String part) {
        return new MaterialFilter(MaterialKind.IMAGE, Optional.of(part), Optional.empty(), Optional.empty());
    }

    private static void refuses(org.tidings.shared.ErrorCode error, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ApiException.class, refused -> assertThat(refused.error()).isEqualTo(error));
    }

    /** A store that is a map. */
    private static final class Shelf implements ObjectStore {
        private final Map<ObjectKey, byte[]> things = new HashMap<>();
        private boolean broken;

        long bytes() {
            return things.values().stream().mapToLong(bytes -> bytes.length).sum();
        }

        @Override
        public long put(ObjectKey key, InputStream content, long limit) throws IOException {
            byte[] bytes = content.readAllBytes();
            things.put(key, bytes);
            return bytes.length;
        }

        @Override
        public OptionalLong size(ObjectKey key) {
            return OptionalLong.of(things.get(key).length);
        }

        @Override
        public Optional<OpenObject> open(ObjectKey key) {
            byte[] bytes = things.get(key);
            return Optional.of(new OpenObject(new ByteArrayInputStream(bytes), bytes.length));
        }

        @Override
        public Optional<OpenObject> open(ObjectKey key, ByteRange range) {
            return open(key);
        }

        @Override
        public void delete(ObjectKey key) throws IOException {
            if (broken) {
                throw new IOException("broken");
            }
            things.remove(key);
        }

        @Override
        public void eachKey(String prefix, Consumer<ObjectKey> visitor) {
            List.copyOf(things.keySet()).stream()
                    .filter(key -> key.value().startsWith(prefix))
                    .forEach(visitor);
        }
    }
}
