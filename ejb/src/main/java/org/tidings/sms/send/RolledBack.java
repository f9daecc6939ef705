package org.tidings.sms.send;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.tidings.shared.ApiException;

/**
 * Tells failures after which nothing is stored from those that leave it open. A connection that is lost while it commits has
 * perhaps committed: what is stored once more then is sent twice.
 */
final class RolledBack {
    /** A circle of locks or of reads; a lock that was not given, in the words of either database. */
    private static final Set<String> IN_EACH_OTHERS_WAY = Set.of("40001", "40P01", "55P03", "HYT00");

    /** The classes of values that do not fit, and of keys that are there. */
    private static final Set<String> WRONG_DATA = Set.of("22", "23");

    private RolledBack() {}

    /** Whether it is certain that nothing was stored, and another request may well be. */
    static boolean isCertain(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(RolledBack::saysSo);
    }

    private static boolean saysSo(Throwable cause) {
        if (cause instanceof SQLException refused) {
            String state = String.valueOf(refused.getSQLState());
            return IN_EACH_OTHERS_WAY.contains(state) || WRONG_DATA.stream().anyMatch(state::startsWith);
        }
        return cause instanceof ApiException;
    }
}
