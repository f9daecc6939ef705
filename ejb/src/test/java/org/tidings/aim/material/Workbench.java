package org.tidings.aim.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.shared.database.TestDatabase.wired;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
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
import org.tidings.storage.WebFiles;

/** Materials in a database of one user, with everything that is done to them. */
abstract class Workbench {
    static final Caller CALLER = new Caller("domain", "project", "user", "name", Set.of());
    static final Caller STRANGER = new Caller("other", "project", "user", "name", Set.of());
    static final PageQuery PAGE = new PageQuery(0, 100);

    final ExecutorService executor = Executors.newCachedThreadPool();
    final Jdbi jdbi = TestDatabase.empty();
    final BusinessClock clock = new BusinessClock();
    final Shelf shelf = new Shelf();
    final MaterialSettings settings = new MaterialSettings(100_000, 30, 7, Duration.ofHours(1));
    final MaterialSpace space = wired(new MaterialSpace(), settings);
    final Repeats repeats = wired(new Repeats(), jdbi);
    final MaterialObjects objects = wired(new MaterialObjects(), shelf, new Randomness());
    final MaterialRegister register = wired(new MaterialRegister(), jdbi, clock, new Randomness(), repeats, space);
    final MaterialIntake intake = MaterialIntake.of(
            WebFiles.showing(new byte[0]), AddressRules.of(new AddressSettings(false)), Covers.on(executor));
    final Materials materials = wired(new Materials(), jdbi, intake, objects, register, space, repeats);
    final Thumbnails thumbnails = wired(new Thumbnails(), jdbi, clock);
    final MaterialUses uses = wired(new MaterialUses(), jdbi, clock);
    final PurgeRows purgeRows = wired(new PurgeRows(), jdbi, space);
    final MaterialPurge purge = wired(new MaterialPurge(), purgeRows, objects);
    final RecycleBin bin = wired(new RecycleBin(), jdbi, clock, purge);
    final StorageSpaces spaces = wired(new StorageSpaces(), jdbi, space, settings);
    final MaterialCleanup cleanup = wired(
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

    CleanupReport clean(Mode mode, int idleDays) {
        CleanupRun run =
                cleanup.begin(CALLER, "run", new CleanupOrder(Optional.of("domain"), OptionalInt.of(idleDays), mode));
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

    UploadedMaterial picture(String name) {
        return upload(MaterialKind.IMAGE, name, Optional.empty(), Optional.empty());
    }

    UploadedMaterial video() {
        return upload(MaterialKind.VIDEO, "a.mp4", Optional.empty(), Optional.empty());
    }

    UploadedMaterial upload(MaterialKind kind, String name, Optional<String> video, Optional<RequestKey> key) {
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

    static MaterialFilter of(MaterialKind kind) {
        return new MaterialFilter(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static MaterialFilter named(String part) {
        return new MaterialFilter(MaterialKind.IMAGE, Optional.of(part), Optional.empty(), Optional.empty());
    }

    static void refuses(org.tidings.shared.ErrorCode error, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }
}
