package org.tidings.sms.signature;

import static org.tidings.shared.database.Columns.time;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.sms.SmsType;
import org.tidings.sms.signature.SignatureEvidence.Owner;

/** Signatures in a database without anything that makes them. */
final class SmsRows {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Jdbi jdbi;

    SmsRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static Caller callerOf(String domainId) {
        return new Caller(domainId, "project", "user", "name", Set.of());
    }

    /** A signature of a tenant that rests on a file; the row and what stands for it in memory. */
    SmsSignature signature(String domainId, String licence) {
        String id = UUID.randomUUID().toString();
        String app = UUID.randomUUID().toString();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO sms_app (app_id, domain_id, name, state, created_by, created_at, updated_by, updated_at)
                            VALUES (:app, :domain, :app, 'LAUNCHED', 'name', :now, 'name', :now)""")
                    .bind("app", app)
                    .bind("domain", domainId)
                    .bind("now", time(NOW))
                    .execute();
            handle.createUpdate("""
                            INSERT INTO sms_signature (signature_id, domain_id, app_id, name, live_name, type, state, source,
                                third_party, licence_file, created_by, created_at, updated_by, updated_at)
                            VALUES (:id, :domain, :app, 'name', :live, 'NOTIFY_TYPE', 'PROCESSING', 'ENTERPRISE',
                                FALSE, :licence, 'name', :now, 'name', :now)""")
                    .bind("id", id)
                    .bind("domain", domainId)
                    .bind("app", app)
                    .bind("live", id)
                    .bind("licence", licence)
                    .bind("now", time(NOW))
                    .execute();
        });
        return inMemory(id, app, domainId, licence);
    }

    private static SmsSignature inMemory(String id, String app, String domainId, String licence) {
        SignatureEvidence evidence = new SignatureEvidence(
                SignatureSource.ENTERPRISE,
                Optional.empty(),
                Owner.CUSTOMER,
                licence,
                Optional.empty(),
                Optional.empty());
        SmsSignatureDraft draft = new SmsSignatureDraft(app, "name", SmsType.NOTIFY_TYPE, evidence);
        SmsSignature signature = new SmsSignature(id, callerOf(domainId), draft, NOW);
        signature.approve("", NOW);
        return signature;
    }

    void delete(SmsSignature signature) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE sms_signature SET deleted_at = updated_at, live_name = NULL WHERE signature_id = ?",
                signature.id()));
    }
}
