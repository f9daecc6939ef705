package org.tidings.sms.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.shared.database.TestDatabase.wired;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.ErrorCode;
import org.tidings.shared.database.TestDatabase;
import org.tidings.shared.random.Randomness;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.app.SmsTenants;
import org.tidings.storage.VirusScan;
import org.tidings.storage.VirusScan.Verdict;

/** What is handed in is kept as long as something rests on it, and what is refused leaves nothing. */
class SmsFilesTest {
    private static final Caller CALLER = new Caller("domain", "project", "user", "name", Set.of());
    private static final Caller STRANGER = new Caller("other", "project", "user", "name", Set.of());

    private final Jdbi jdbi = TestDatabase.empty();
    private final BusinessClock clock = new BusinessClock();
    private final HeldObjects store = new HeldObjects();
    private final Repeats repeats = wired(new Repeats(), jdbi);
    private final SmsSignatureConfiguration settings = SmsSignatureConfiguration.of(
            new SmsSignatureSettings(10, NumberPool.parse("none"), Duration.ofDays(30), 3, Duration.ofDays(7)));
    private final SmsFileRows rows =
            wired(new SmsFileRows(), jdbi, wired(new SmsTenants(), jdbi), settings, repeats, clock);
    private final SmsFileSweep sweep = wired(new SmsFileSweep(), jdbi, rows, store, settings, clock);
    private Verdict verdict = Verdict.CLEAN;
    private boolean scanWorks = true;
    private final VirusScan scan = content -> {
        if (!scanWorks) {
            throw new IOException("no scanner");
        }
        assertThat(content.readAllBytes()).startsWith(bytes("%PDF-"));
        return verdict;
    };
    private final SmsFiles files = wired(new SmsFiles(), rows, store, scan, repeats, new Randomness());

    @Test
    void fileShouldBeKeptAndOpened() throws IOException {
        String id = upload("letter.pdf", "%PDF-1.7 letter");

        assertThat(files.show(CALLER, id).name()).isEqualTo("letter.pdf");
        refuses(SmsSignatureError.FILE_UNKNOWN, () -> files.show(STRANGER, id));
        try (OpenSmsFile open = files.open(CALLER, id)) {
            assertThat(open.object().content().readAllBytes()).isEqualTo(bytes("%PDF-1.7 letter"));
            assertThat(open.file().size()).isEqualTo(15);
        }
    }

    @Test
    void whatIsRefusedShouldLeaveNothing() {
        refuses(SmsSignatureError.FILE_TYPE, () -> upload("letter.pdf", ""));
        refuses(SmsSignatureError.FILE_TYPE, () -> upload("letter.png", "%PDF-1.7"));
        refuses(SmsSignatureError.FILE_TOO_LARGE, () -> upload("letter.pdf", "%PDF-" + "x".repeat(2 << 20)));
        verdict = Verdict.HARMFUL;
        refuses(SmsSignatureError.FILE_INFECTED, () -> upload("letter.pdf", "%PDF-1.7"));
        refuses(
                CommonError.UNAVAILABLE,
                () -> files.upload(CALLER, Optional.empty(), file("letter.pdf", new BrokenStream())));

        assertThat(store.keys()).isEmpty();
        assertThat(rowsThere()).isZero();
    }

    @Test
    void nothingShouldBeTakenWhileNobodyCanTellWhetherItHarms() {
        scanWorks = false;

        refuses(CommonError.UNAVAILABLE, () -> upload("letter.pdf", "%PDF-1.7"));

        assertThat(store.keys()).isEmpty();
        assertThat(rowsThere()).isZero();
    }

    @Test
    void largestFileShouldBeKept() {
        String id = upload("letter.pdf", "%PDF-" + "x".repeat((2 << 20) - 5));

        assertThat(files.show(CALLER, id).size()).isEqualTo(SmsFiles.MOST_BYTES);
    }

    @Test
    void fileShouldBeUsedAsLongAsASignatureNamesIt() {
        String licence = upload("licence.pdf", "%PDF-1.7");
        SmsRows signatures = new SmsRows(jdbi);
        rows.use(CALLER, licence);
        SmsSignature one = signatures.signature(CALLER.domainId(), licence);
        SmsSignature two = signatures.signature(CALLER.domainId(), licence);
        signatures.delete(one);
        rows.release(licence);
        passes(Duration.ofDays(8));

        assertThat(sweep.forgetUnused(Caller.SYSTEM)).isZero();

        signatures.delete(two);
        rows.release(licence);
        passes(Duration.ofDays(8));
        assertThat(sweep.forgetUnused(Caller.SYSTEM)).isEqualTo(1);
    }

    @Test
    void tenantShouldNotHandInWithoutEnd() {
        for (int i = 0; i < 3; i++) {
            upload("letter.pdf", "%PDF-1.7");
        }

        refuses(SmsSignatureError.TOO_MANY_FILES, () -> upload("letter.pdf", "%PDF-1.7"));

        assertThat(store.keys()).hasSize(3);
        assertThat(files.upload(STRANGER, Optional.empty(), file("letter.pdf", content("%PDF-1.7"))))
                .isNotEmpty();
    }

    @Test
    void unusedFilesShouldGoAfterAWeek() {
        String unused = upload("unused.pdf", "%PDF-1.7");
        String used = upload("used.pdf", "%PDF-1.7");
        assertThat(rows.use(CALLER, used)).contains(FileType.PDF);
        assertThat(rows.use(STRANGER, unused)).isEmpty();
        assertThat(sweep.forgetUnused(Caller.SYSTEM)).isZero();
        passes(Duration.ofDays(8));
        String young = upload("young.pdf", "%PDF-1.7");

        assertThat(sweep.forgetUnused(Caller.SYSTEM)).isEqualTo(1);

        refuses(SmsSignatureError.FILE_UNKNOWN, () -> files.show(CALLER, unused));
        assertThat(rows.use(CALLER, unused)).isEmpty();
        assertThat(files.show(CALLER, used).fileId()).isEqualTo(used);
        assertThat(files.show(CALLER, young).fileId()).isEqualTo(young);
        rows.release(used);
        passes(Duration.ofDays(8));
        assertThat(sweep.forgetUnused(Caller.SYSTEM)).isEqualTo(2);
        assertThat(store.keys()).isEmpty();
    }

    @Test
    void whatAnInterruptedUploadLeftShouldGo() {
        upload("whole.pdf", "%PDF-1.7");
        jdbi.useHandle(handle -> handle.execute("UPDATE sms_file SET state = 'ARRIVING'"));
        assertThat(sweep.forgetUnused(Caller.SYSTEM)).isZero();
        passes(Duration.ofHours(7));

        assertThat(sweep.forgetUnused(Caller.SYSTEM)).isEqualTo(1);

        assertThat(store.keys()).isEmpty();
        assertThat(rowsThere()).isZero();
    }

    private void passes(Duration time) {
        clock.moveTo(clock.offset().plus(time));
    }

    private int rowsThere() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM sms_file")
                .mapTo(Integer.class)
                .one());
    }

    private String upload(String name, String content) {
        return files.upload(CALLER, Optional.empty(), file(name, content(content)));
    }

    private static NewSmsFile file(String name, InputStream content) {
        return new NewSmsFile(name, Optional.empty(), content);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void refuses(ErrorCode error, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }

    /** A client that goes away when it has sent a little. */
    private static final class BrokenStream extends InputStream {
        private final InputStream begun = content("%PDF-1.7");

        @Override
        public int read() throws IOException {
            int next = begun.read();
            if (next < 0) {
                throw new IOException("Connection reset");
            }
            return next;
        }
    }
}
