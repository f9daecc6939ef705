package org.tidings.sms.signature;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.WireText;
import org.tidings.shared.random.Randomness;
import org.tidings.sms.SmsIds;
import org.tidings.sms.signature.SmsFileRows.Arriving;
import org.tidings.sms.signature.SmsFileRows.Kept;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;
import org.tidings.storage.ObjectTooLargeException;
import org.tidings.storage.OpenObject;
import org.tidings.storage.VirusScan;
import org.tidings.storage.VirusScan.Verdict;

/** The files that customers hand in for their signatures: takes them in, and gives them to whoever may see them. */
@Stateless
public class SmsFiles {
    /** No file has more bytes. */
    public static final long MOST_BYTES = 2L << 20;

    private static final Logger LOG = Logger.getLogger(SmsFiles.class);
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DESCRIPTION = 200;

    @Inject
    private SmsFileRows rows;

    @Inject
    private ObjectStore store;

    @Inject
    private VirusScan scan;

    @Inject
    private Repeats repeats;

    @Inject
    private Randomness randomness;

    /**
     * Takes a file in as it comes, without holding it in memory and without an open transaction. What is refused on the way
     * leaves nothing; what is interrupted is swept away later.
     *
     * @return the file's id
     * @throws ApiException 400 when it is no picture and no PDF, too large or harmful, or there are too many unused ones, 503
     *     when it cannot be stored or looked at now
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public String upload(Caller caller, Optional<RequestKey> key, NewSmsFile wanted) {
        Optional<String> answered = key.flatMap(known -> repeats.answerOf(caller, known));
        return answered.orElseGet(() -> takeIn(caller, key, wanted));
    }

    private String takeIn(Caller caller, Optional<RequestKey> key, NewSmsFile wanted) {
        WireText.line("file", wanted.name(), LONGEST_NAME);
        wanted.description().ifPresent(text -> WireText.lines("file_desc", text, LONGEST_DESCRIPTION));
        try {
            byte[] beginning = wanted.content().readNBytes(FileType.MAGIC_LENGTH);
            FileType type = FileType.of(beginning, wanted.name())
                    .orElseThrow(() -> ApiException.of(SmsSignatureError.FILE_TYPE));
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(beginning), wanted.content());
            Arriving file = arriving(type);
            rows.expect(caller, file, wanted);
            return keep(caller, key, file, whole);
        } catch (IOException problem) {
            throw unavailable(problem);
        }
    }

    /** Neither the store nor the scan takes anything at present: whoever tries again later may be luckier. */
    private static ApiException unavailable(IOException problem) {
        LOG.warnf("Files of signatures are out of reach: %s", problem);
        return ApiException.of(CommonError.UNAVAILABLE);
    }

    private Arriving arriving(FileType type) {
        String id = SmsIds.next(randomness);
        return new Arriving(id, type, new ObjectKey("sms/" + id + "." + type.extension()));
    }

    private String keep(Caller caller, Optional<RequestKey> key, Arriving file, InputStream content)
            throws IOException {
        try {
            long size = store.put(file.key(), content, MOST_BYTES);
            requireHarmless(file);
            rows.keep(caller, key, file, size);
            return file.fileId();
        } catch (ObjectTooLargeException tooLarge) {
            forget(file);
            throw ApiException.of(SmsSignatureError.FILE_TOO_LARGE);
        } catch (IOException | RuntimeException refused) {
            forget(file);
            throw refused;
        }
    }

    private void requireHarmless(Arriving file) throws IOException {
        try (OpenObject object = store.open(file.key()).orElseThrow(() -> new IOException("No object " + file.key()))) {
            if (scan.scan(object.content()) == Verdict.HARMFUL) {
                throw ApiException.of(SmsSignatureError.FILE_INFECTED);
            }
        }
    }

    private void forget(Arriving file) {
        try {
            store.delete(file.key());
            rows.forget(file.fileId());
        } catch (IOException problem) {
            LOG.warnf(problem, "Object %s is left to the sweep", file.key());
        }
    }

    /** What the caller's file is called, or 400. */
    public SmsFileView show(Caller caller, String fileId) {
        return rows.find(Optional.of(caller.domainId()), fileId)
                .orElseThrow(() -> ApiException.of(SmsSignatureError.FILE_UNKNOWN))
                .file();
    }

    /** Any tenant's file, for who reviews what rests on it, or 404; 503 when it cannot be reached now. */
    @TransactionAttribute(NOT_SUPPORTED)
    public OpenSmsFile open(Caller operator, String fileId) {
        Kept kept =
                rows.find(Optional.empty(), fileId).orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        try {
            return store.open(kept.key())
                    .map(object -> new OpenSmsFile(kept.file(), object))
                    .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        } catch (IOException problem) {
            throw unavailable(problem);
        }
    }
}
