package org.tidings.sms.signature;

import static org.tidings.shared.database.Columns.instant;
import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.SmsIds;
import org.tidings.sms.app.SmsTenants;
import org.tidings.storage.ObjectKey;

/**
 * The rows of files. A row is there before its object and until after it, so no object is ever without one; nobody sees it
 * before the object is whole.
 */
@ApplicationScoped
class SmsFileRows {
    @Inject
    private Jdbi jdbi;

    @Inject
    private SmsTenants tenants;

    @Inject
    private SmsSignatureConfiguration settings;

    @Inject
    private Repeats repeats;

    @Inject
    private BusinessClock clock;

    /** A file whose bytes are about to come. */
    record Arriving(String fileId, FileType type, ObjectKey key) {}

    /** Makes room for a file, if its tenant has not too many that nothing uses. */
    @Transactional
    public void expect(Caller caller, Arriving file, NewSmsFile wanted) {
        tenants.hold(caller);
        jdbi.useHandle(handle -> {
            if (unused(handle, caller) >= settings.current().mostUnusedFiles()) {
                throw ApiException.of(SmsSignatureError.TOO_MANY_FILES);
            }
            insert(handle, caller, file, wanted);
        });
    }

    private static long unused(Handle handle, Caller caller) {
        return handle.createQuery(
                        "SELECT COUNT(*) FROM sms_file WHERE domain_id = :domain AND unused_since IS NOT NULL")
                .bind("domain", caller.domainId())
                .mapTo(Long.class)
                .one();
    }

    private void insert(Handle handle, Caller caller, Arriving file, NewSmsFile wanted) {
        handle.createUpdate("""
                        INSERT INTO sms_file (file_id, domain_id, state, file_name, description, content_type, object_key,
                            size_bytes, uploaded_by, uploaded_at, unused_since)
                        VALUES (:id, :domain, 'ARRIVING', :name, :description, :type, :key, 0, :by, :now, :now)""")
                .bind("id", file.fileId())
                .bind("domain", caller.domainId())
                .bind("name", wanted.name())
                .bind("description", wanted.description())
                .bind("type", file.type().mediaType())
                .bind("key", file.key().value())
                .bind("by", caller.userName())
                .bind("now", time(clock.instant()))
                .execute();
    }

    /** Notes that all of the file is there. */
    @Transactional
    public void keep(Caller caller, Optional<RequestKey> key, Arriving file, long size) {
        int kept = jdbi.withHandle(handle -> handle.createUpdate(
                        "UPDATE sms_file SET state = 'KEPT', size_bytes = :size WHERE file_id = :id AND state = 'ARRIVING'")
                .bind("size", size)
                .bind("id", file.fileId())
                .execute());
        if (kept == 0) {
            // It took so long that the sweep gave it up.
            throw ApiException.of(CommonError.UNAVAILABLE);
        }
        key.ifPresent(known -> repeats.take(caller, known, file.fileId()));
    }

    /** Forgets a file whose object is gone. */
    @Transactional
    public void forget(String fileId) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM sms_file WHERE file_id = :id")
                .bind("id", fileId)
                .execute());
    }

    /** A file that is there, of that tenant or, without one, of any. */
    Optional<Kept> find(Optional<String> domainId, String fileId) {
        if (!SmsIds.isOne(fileId)) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT file_id, file_name, description, content_type, size_bytes, uploaded_at, object_key
                        FROM sms_file WHERE file_id = :id AND state = 'KEPT'
                        AND domain_id = COALESCE(CAST(:domain AS VARCHAR), domain_id)""")
                .bind("id", fileId)
                .bind("domain", domainId)
                .map((row, context) -> new Kept(
                        new SmsFileView(
                                row.getString("file_id"),
                                row.getString("file_name"),
                                Optional.ofNullable(row.getString("description")),
                                FileType.ofMediaType(row.getString("content_type")),
                                row.getLong("size_bytes"),
                                instant(row, "uploaded_at")),
                        new ObjectKey(row.getString("object_key"))))
                .findFirst());
    }

    /** A file and where its bytes are. */
    record Kept(SmsFileView file, ObjectKey key) {}

    /** Takes a file of the caller's into use, so that it is not swept away; empty when there is none. */
    Optional<FileType> use(Caller caller, String fileId) {
        if (!SmsIds.isOne(fileId)) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> {
            int used = handle.createUpdate("""
                            UPDATE sms_file SET unused_since = NULL
                            WHERE file_id = :id AND domain_id = :domain AND state = 'KEPT'""")
                    .bind("id", fileId)
                    .bind("domain", caller.domainId())
                    .execute();
            return used == 0
                    ? Optional.<FileType>empty()
                    : find(Optional.of(caller.domainId()), fileId)
                            .map(kept -> kept.file().type());
        });
    }

    /** Notes that a signature names the file no longer, unless another one does. */
    void release(String fileId) {
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE sms_file SET unused_since = :now WHERE file_id = :id AND NOT EXISTS (
                            SELECT 1 FROM sms_signature WHERE deleted_at IS NULL AND (licence_file = :id OR attorney_file = :id))""")
                .bind("now", time(now))
                .bind("id", fileId)
                .execute());
    }
}
