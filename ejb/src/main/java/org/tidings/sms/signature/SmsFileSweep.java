package org.tidings.sms.signature;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;

/**
 * Forgets the files that no signature has named for long, and what interrupted uploads left. It may be killed anywhere: a row
 * is marked before its object goes and goes after it.
 */
@Stateless
public class SmsFileSweep {
    private static final Logger LOG = Logger.getLogger(SmsFileSweep.class);
    private static final Duration LONGEST_ARRIVAL = Duration.ofHours(6);
    private static final int PORTION = 200;

    @Inject
    private Jdbi jdbi;

    @Inject
    private SmsFileRows rows;

    @Inject
    private ObjectStore store;

    @Inject
    private SmsSignatureConfiguration settings;

    @Inject
    private BusinessClock clock;

    private record Leaving(String fileId, ObjectKey key) {}

    /**
     * Forgets all that are due.
     *
     * @return how many
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public int forgetUnused(Caller system) {
        mark();
        int forgotten = 0;
        String last = "";
        for (List<Leaving> portion = after(last); !portion.isEmpty(); portion = after(last)) {
            for (Leaving file : portion) {
                forgotten += forgotten(file) ? 1 : 0;
            }
            last = portion.get(portion.size() - 1).fileId();
        }
        return forgotten;
    }

    /** Whoever takes a file into use at the same moment has it, or does not find it any more. */
    private void mark() {
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE sms_file SET state = 'LEAVING'
                        WHERE (state = 'KEPT' AND unused_since < :unused)
                            OR (state = 'ARRIVING' AND unused_since < :arriving)""")
                .bind("unused", time(now.minus(settings.current().unusedFileLife())))
                .bind("arriving", time(now.minus(LONGEST_ARRIVAL)))
                .execute());
    }

    private List<Leaving> after(String fileId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT file_id, object_key FROM sms_file WHERE state = 'LEAVING' AND file_id > :last
                        ORDER BY file_id LIMIT :portion""")
                .bind("last", fileId)
                .bind("portion", PORTION)
                .map((row, context) -> new Leaving(row.getString(1), new ObjectKey(row.getString(2))))
                .list());
    }

    private boolean forgotten(Leaving file) {
        try {
            store.delete(file.key());
            rows.forget(file.fileId());
            return true;
        } catch (IOException problem) {
            LOG.warnf(problem, "Object %s stays until the next sweep", file.key());
            return false;
        }
    }
}
