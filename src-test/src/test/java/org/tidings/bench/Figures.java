package org.tidings.bench;

import java.io.PrintStream;

/**
 * What one run has measured.
 *
 * @param requests tasks of one number accepted
 * @param numbers numbers accepted in tasks of 5,000
 * @param submitted numbers from accepted to submitted
 * @param reported numbers from accepted over the receipt to the webhook; the floor ends at the recorded receipt
 */
record Figures(Rate requests, Rate numbers, Rate submitted, Rate reported) {
    void printBeside(String database, Figures floor, PrintStream out) {
        line(out, database, "accepted, requests of one number", requests, floor.requests);
        line(out, database, "accepted, numbers in tasks of 5,000", numbers, floor.numbers);
        line(out, database, "accepted -> submitted, messages", submitted, floor.submitted);
        line(out, database, "accepted -> receipt -> webhook, messages", reported, floor.reported);
    }

    private static void line(PrintStream out, String database, String what, Rate product, Rate floor) {
        out.printf(
                "%-10s %-42s %,9.0f/s   floor %,9.0f/s   %3.0f %%%n",
                database, what, product.perSecond(), floor.perSecond(), 100 * product.perSecond() / floor.perSecond());
    }

    /** So many in such a time. */
    record Rate(long count, long nanos) {
        double perSecond() {
            return count * 1e9 / nanos;
        }
    }
}
