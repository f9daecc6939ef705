package org.tidings.adapter.carrier.smpp;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.jsmpp.bean.OptionalParameter;
import org.tidings.adapter.carrier.smpp.SmppSettings.Alphabets;
import org.tidings.adapter.carrier.smpp.SmppSettings.Format;
import org.tidings.adapter.carrier.smpp.SmppSettings.LongMessages;
import org.tidings.adapter.carrier.smpp.SmppSettings.Signing;
import org.tidings.delivery.Gsm7;
import org.tidings.delivery.OutboundMessage;
import org.tidings.delivery.Segments;
import org.tidings.delivery.Segments.Alphabet;

/** Writes messages in the octets that a channel's carrier wants. */
final class Writing {
    private static final byte CODING_DEFAULT = 0;
    private static final byte CODING_UCS2 = 8;
    private static final int COUNTERS = 4096;
    /** What the protocol has numbers for. */
    static final int MOST_SEGMENTS = 255;

    private final Format format;
    private final AtomicIntegerArray references = new AtomicIntegerArray(COUNTERS);

    /** @param seed where the references begin, so that a restart does not repeat those of a moment ago */
    Writing(Format format, int seed) {
        this.format = format;
        IntStream.range(0, COUNTERS).forEach(i -> references.set(i, seed));
    }

    /** The short messages that a message makes, in the segments' order. */
    List<ShortMessage> shortMessages(OutboundMessage message) {
        String text = textOf(message);
        Alphabet alphabet = alphabetOf(text);
        List<String> segments = Segments.split(text, alphabet);
        if (segments.size() == 1) {
            return List.of(new ShortMessage(octets(text, alphabet), coding(alphabet), false, List.of()));
        }
        if (format.longMessages() == LongMessages.PAYLOAD) {
            return List.of(payload(text, alphabet));
        }
        int reference = nextReference(message.mobile());
        return IntStream.range(0, segments.size())
                .mapToObj(i -> segment(segments.get(i), alphabet, new byte[] {
                    5, 0, 3, (byte) reference, (byte) segments.size(), (byte) (i + 1)
                }))
                .toList();
    }

    /** How many segments a message makes, whoever makes them. */
    int segments(OutboundMessage message) {
        String text = textOf(message);
        return Segments.split(text, alphabetOf(text)).size();
    }

    private String textOf(OutboundMessage message) {
        return format.signing() == Signing.CARRIER
                ? message.content().text()
                : message.content().signedText();
    }

    private Alphabet alphabetOf(String text) {
        boolean gsm = format.alphabets() == Alphabets.AUTO && format.signing() == Signing.CARRIER && Gsm7.fits(text);
        return gsm ? Alphabet.GSM7 : Alphabet.UCS2;
    }

    /** Per destination, so that two long messages to one handset are not mixed up. */
    private int nextReference(String mobile) {
        return references.getAndIncrement(Math.floorMod(mobile.hashCode(), COUNTERS)) & 0xFF;
    }

    private static ShortMessage payload(String text, Alphabet alphabet) {
        OptionalParameter whole = new OptionalParameter.Message_payload(octets(text, alphabet));
        return new ShortMessage(new byte[0], coding(alphabet), false, List.of(whole));
    }

    private static ShortMessage segment(String text, Alphabet alphabet, byte[] header) {
        byte[] octets = octets(text, alphabet);
        byte[] whole = new byte[header.length + octets.length];
        System.arraycopy(header, 0, whole, 0, header.length);
        System.arraycopy(octets, 0, whole, header.length, octets.length);
        return new ShortMessage(whole, coding(alphabet), true, List.of());
    }

    private static byte[] octets(String text, Alphabet alphabet) {
        return alphabet == Alphabet.GSM7 ? Gsm7.encode(text) : text.getBytes(UTF_16BE);
    }

    private static byte coding(Alphabet alphabet) {
        return alphabet == Alphabet.GSM7 ? CODING_DEFAULT : CODING_UCS2;
    }
}
