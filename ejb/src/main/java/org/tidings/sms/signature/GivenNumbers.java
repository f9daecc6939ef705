package org.tidings.sms.signature;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.time.BusinessClock;

/**
 * Gives channel numbers to signatures and takes them back, in the transaction that changes the signature. No two signatures
 * have the same one, of whatever tenant; one that was taken back is given anew only when somebody asks for it, or the pool
 * has no other left.
 */
@ApplicationScoped
class GivenNumbers {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,21}");

    @Inject
    private Jdbi jdbi;

    @Inject
    private SmsSignatureConfiguration settings;

    @Inject
    private BusinessClock clock;

    /** Gives the number that is wanted, and takes back the one that the signature had. */
    void give(SmsSignature signature, String wanted) {
        if (!NUMBER.matcher(wanted).matches()) {
            throw CommonError.invalid("channel_num", "must be 1 to 21 digits");
        }
        if (signature.channelNum().filter(wanted::equals).isPresent()) {
            return;
        }
        jdbi.useHandle(handle -> {
            if (!taken(handle, wanted, signature)) {
                throw ApiException.of(SmsSignatureError.NUMBER_TAKEN);
            }
            free(handle, signature);
        });
        signature.giveNumber(wanted);
    }

    /** Gives the next number of the pool to a signature that has none; it stays without where there is none left. */
    void giveAny(SmsSignature signature) {
        if (signature.channelNum().isEmpty()) {
            jdbi.withHandle(handle -> next(handle, signature)).ifPresent(signature::giveNumber);
        }
    }

    /** Takes back what the signature has. */
    void free(SmsSignature signature) {
        jdbi.useHandle(handle -> free(handle, signature));
    }

    private void free(Handle handle, SmsSignature signature) {
        handle.createUpdate("""
                        UPDATE sms_channel_number SET freed_at = :now
                        WHERE channel_num = :number AND signature_id = :signature""")
                .bind("now", time(clock.instant()))
                .bind("number", signature.channelNum())
                .bind("signature", signature.id())
                .execute();
    }

    private boolean taken(Handle handle, String number, SmsSignature signature) {
        return changed(handle, number, signature, """
                        INSERT INTO sms_channel_number (channel_num, signature_id, given_at)
                        VALUES (:number, :signature, :now) ON CONFLICT DO NOTHING""") || changed(handle, number, signature, """
                        UPDATE sms_channel_number SET signature_id = :signature, given_at = :now, freed_at = NULL
                        WHERE channel_num = :number AND freed_at IS NOT NULL""");
    }

    private boolean changed(Handle handle, String number, SmsSignature signature, String statement) {
        return handle.createUpdate(statement)
                        .bind("number", number)
                        .bind("signature", signature.id())
                        .bind("now", time(clock.instant()))
                        .execute()
                == 1;
    }

    private Optional<String> next(Handle handle, SmsSignature signature) {
        NumberPool pool = settings.current().pool();
        if (pool.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> candidate = pool.after(lastGiven(handle, pool));
        while (candidate.isPresent() && !taken(handle, candidate.get(), signature)) {
            candidate = pool.after(candidate.get());
        }
        candidate.ifPresent(
                given -> handle.createUpdate("UPDATE sms_channel_pool SET last_given = :given WHERE pool = :pool")
                        .bind("given", given)
                        .bind("pool", pool.name())
                        .execute());
        return candidate.or(() -> longestFree(handle, pool, signature));
    }

    private static String lastGiven(Handle handle, NumberPool pool) {
        handle.createUpdate("INSERT INTO sms_channel_pool (pool, last_given) VALUES (:pool, '') ON CONFLICT DO NOTHING")
                .bind("pool", pool.name())
                .execute();
        return handle.createQuery("SELECT last_given FROM sms_channel_pool WHERE pool = :pool FOR UPDATE")
                .bind("pool", pool.name())
                .mapTo(String.class)
                .one();
    }

    private Optional<String> longestFree(Handle handle, NumberPool pool, SmsSignature signature) {
        return handle.createQuery("""
                        SELECT channel_num FROM sms_channel_number
                        WHERE freed_at IS NOT NULL AND LENGTH(channel_num) = :digits
                        AND channel_num >= :first AND channel_num <= :last
                        ORDER BY freed_at, channel_num LIMIT 1""")
                .bind("digits", pool.first().length())
                .bind("first", pool.first())
                .bind("last", pool.last())
                .mapTo(String.class)
                .findFirst()
                .filter(number -> taken(handle, number, signature));
    }
}
