package org.tidings.sms.signature;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.time.BusinessClock;

/**
 * Gives channel numbers to signatures and takes them back, in the transaction that changes the signature. No two signatures
 * have the same one, of whatever tenant. One that was taken back is given anew only when somebody asks for it, or the pool
 * has no other left; and to another tenant only when it has rested, since what people reply to it may come late.
 */
@ApplicationScoped
class GivenNumbers {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,21}");

    /** That a number is free for a signature. */
    private static final String FREE = """
            freed_at IS NOT NULL AND (freed_at < :rested OR signature_id IN (
                SELECT s.signature_id FROM sms_signature s WHERE s.domain_id = :domain))""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private SmsSignatureConfiguration settings;

    @Inject
    private BusinessClock clock;

    /**
     * Gives the number that is wanted, and takes back the one that the signature had.
     *
     * @throws ApiException 400 when another signature has the number, or another tenant had it lately
     */
    void give(SmsSignature signature, String wanted) {
        if (!NUMBER.matcher(wanted).matches()) {
            throw CommonError.invalid("channel_num", "must be 1 to 21 digits");
        }
        signature.requireApproved();
        if (signature.channelNum().filter(wanted::equals).isPresent()) {
            return;
        }
        jdbi.useHandle(handle -> {
            if (!takeNew(handle, wanted, signature) && !takeFreed(handle, wanted, signature)) {
                throw ApiException.of(SmsSignatureError.NUMBER_TAKEN);
            }
            free(handle, signature);
        });
        signature.giveNumber(wanted);
    }

    /** Gives the next number of the pool to a signature that has none; it stays without where there is none left. */
    void giveAny(SmsSignature signature) {
        if (signature.channelNum().isEmpty()) {
            jdbi.withHandle(handle -> takeAny(handle, signature)).ifPresent(signature::giveNumber);
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

    /** Takes a number that nobody ever had; false where somebody had it. */
    private boolean takeNew(Handle handle, String number, SmsSignature signature) {
        return handle.createUpdate("""
                                INSERT INTO sms_channel_number (channel_num, signature_id, given_at)
                                VALUES (:number, :signature, :now) ON CONFLICT DO NOTHING""")
                        .bind("number", number)
                        .bind("signature", signature.id())
                        .bind("now", time(clock.instant()))
                        .execute()
                == 1;
    }

    /** Takes a number that was taken back; false where it is not free for the signature. */
    private boolean takeFreed(Handle handle, String number, SmsSignature signature) {
        return handle.createUpdate(
                                "UPDATE sms_channel_number SET signature_id = :signature, given_at = :now, freed_at = NULL"
                                        + " WHERE channel_num = :number AND " + FREE)
                        .bind("number", number)
                        .bind("signature", signature.id())
                        .bind("now", time(clock.instant()))
                        .bind("rested", rested())
                        .bind("domain", signature.domainId())
                        .execute()
                == 1;
    }

    private OffsetDateTime rested() {
        return time(clock.instant().minus(settings.current().numberRest()));
    }

    private Optional<String> takeAny(Handle handle, SmsSignature signature) {
        NumberPool pool = settings.current().pool();
        if (pool.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> candidate = pool.after(lastGiven(handle, pool));
        while (candidate.isPresent() && !takeNew(handle, candidate.get(), signature)) {
            candidate = pool.after(endOfRun(handle, candidate.get()));
        }
        candidate.ifPresent(
                given -> handle.createUpdate("UPDATE sms_channel_pool SET last_given = :given WHERE pool = :pool")
                        .bind("given", given)
                        .bind("pool", pool.name())
                        .execute());
        return candidate.or(() -> takeLongestFree(handle, pool, signature));
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

    /**
     * The last of the numbers that somebody had, from this one on without a gap. A pool that was made wider begins before all
     * that were given already, so they are passed over in one step.
     */
    private static String endOfRun(Handle handle, String number) {
        return handle.createQuery("""
                        SELECT n.channel_num FROM sms_channel_number n
                        WHERE n.channel_num >= :number AND LENGTH(n.channel_num) = :digits AND NOT EXISTS (
                            SELECT 1 FROM sms_channel_number m WHERE m.channel_num =
                                LPAD(CAST(CAST(n.channel_num AS NUMERIC(22)) + 1 AS VARCHAR), :digits, '0'))
                        ORDER BY n.channel_num LIMIT 1""")
                .bind("number", number)
                .bind("digits", number.length())
                .mapTo(String.class)
                .findFirst()
                .orElse(number);
    }

    private Optional<String> takeLongestFree(Handle handle, NumberPool pool, SmsSignature signature) {
        return handle.createQuery("SELECT channel_num FROM sms_channel_number"
                        + " WHERE LENGTH(channel_num) = :digits AND channel_num BETWEEN :first AND :last AND " + FREE
                        + " ORDER BY freed_at, channel_num LIMIT 1")
                .bind("digits", pool.first().length())
                .bind("first", pool.first())
                .bind("last", pool.last())
                .bind("rested", rested())
                .bind("domain", signature.domainId())
                .mapTo(String.class)
                .findFirst()
                .filter(number -> takeFreed(handle, number, signature));
    }
}
