package org.tidings.adapter.carrier.smpp;

import java.math.BigInteger;
import java.util.Locale;
import org.tidings.adapter.carrier.smpp.SmppSettings.ReceiptIds;

/**
 * Carriers write one id in two ways: here is one spelling for both. Where the receipt counts otherwise than the answer, it is
 * the number in hexadecimal; an id that is no such number stays as it is.
 */
final class MessageIds {
    private static final int HEX = 16;
    private static final int DECIMAL = 10;

    private final ReceiptIds receipts;

    MessageIds(ReceiptIds receipts) {
        this.receipts = receipts;
    }

    /** The id in the answer to a submit, or in a receipt's parameter, which repeats that. */
    String ofAnswer(String id) {
        return switch (receipts) {
            case SAME -> id.strip();
            case DECIMAL -> number(id.strip(), HEX);
            case HEX -> number(id.strip(), DECIMAL);
        };
    }

    /** The id in a receipt's text. */
    String ofReceipt(String id) {
        return switch (receipts) {
            case SAME -> id.strip();
            case DECIMAL -> number(id.strip(), DECIMAL);
            case HEX -> number(id.strip(), HEX);
        };
    }

    private static String number(String id, int radix) {
        try {
            return new BigInteger(id, radix).toString(HEX);
        } catch (NumberFormatException text) {
            return id.toLowerCase(Locale.ROOT);
        }
    }
}
