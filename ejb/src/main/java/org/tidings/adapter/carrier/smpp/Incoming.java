package org.tidings.adapter.carrier.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.tidings.delivery.Gsm7;
import org.tidings.delivery.Reply;
import org.tidings.delivery.ReplyPart;
import org.tidings.shared.MobileNumber;

/** Reads what a carrier delivers: receipts, and what people write. */
final class Incoming {
    private static final int MESSAGE_TYPE = 0x3C;
    private static final int RECEIPT = 0x04;
    private static final int NOTIFICATION = 0x20;
    private static final int WITH_HEADER = 0x40;
    private static final int LONGEST_CODE = 16;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_ADDRESS = 21;
    private static final int LONGEST_PIECE = 300;
    private static final Pattern ID = field("id");
    private static final Pattern STAT = field("stat");
    private static final Map<Integer, String> STATES = Map.of(
            1, "ENROUTE", 2, "DELIVRD", 3, "EXPIRED", 4, "DELETED", 5, "UNDELIV", 6, "ACCEPTD", 7, "UNKNOWN", 8,
            "REJECTD");

    private final String channel;
    private final MessageIds ids;

    Incoming(String channel, MessageIds ids) {
        this.channel = channel;
        this.ids = ids;
    }

    static boolean isReceipt(DeliverSm message) {
        int type = message.getEsmClass() & MESSAGE_TYPE;
        return type == RECEIPT || type == NOTIFICATION;
    }

    /**
     * What a receipt says: by its text, which carriers fill most carefully, or else by its parameters. Empty when it cannot be
     * read, or has an id that no answer to a submit has.
     */
    Optional<Word> receipt(DeliverSm message) {
        String text = storable(new String(octets(message), ISO_8859_1));
        Optional<String> id = find(ID, text)
                .map(ids::ofReceipt)
                .or(() -> parameter(message, Tag.RECEIPTED_MESSAGE_ID)
                        .map(parameter ->
                                ids.ofAnswer(((OptionalParameter.COctetString) parameter).getValueAsString())))
                .map(Incoming::storable)
                .filter(one -> !one.isEmpty() && one.length() <= LONGEST_ID);
        Optional<String> code = find(STAT, text)
                .or(() -> parameter(message, Tag.MESSAGE_STATE)
                        .map(parameter -> STATES.get(((OptionalParameter.Byte) parameter).getValue() & 0xFF)));
        Optional<String> mobile = mobile(message.getSourceAddr()).or(() -> mobile(message.getDestAddress()));
        if (id.isEmpty() || code.isEmpty() || mobile.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Word(id.get(), mobile.get(), cut(code.get().toUpperCase(Locale.ROOT), LONGEST_CODE)));
    }

    /** What a person wrote; empty when it comes from no person. */
    Optional<Text> text(DeliverSm message) {
        return mobile(message.getSourceAddr()).map(from -> {
            byte[] octets = octets(message);
            boolean headed = (message.getEsmClass() & WITH_HEADER) != 0 && octets.length > 0;
            int header = headed ? Math.min(octets.length, (octets[0] & 0xFF) + 1) : 0;
            String content = decode(octets, header, message.getDataCoding());
            Optional<String> to = Optional.ofNullable(message.getDestAddress())
                    .filter(address -> !address.isBlank())
                    .map(address -> cut(address, LONGEST_ADDRESS));
            Reply reply = new Reply(channel, from, to, content);
            return new Text(reply, headed ? part(reply, octets, header) : part(reply, message));
        });
    }

    private static Optional<ReplyPart> part(Reply reply, byte[] octets, int end) {
        int at = 1;
        while (at + 1 < end) {
            int element = octets[at] & 0xFF;
            int length = octets[at + 1] & 0xFF;
            int data = at + 2;
            if (element == 0 && length == 3 && data + 3 <= end) {
                return part(reply, octets[data] & 0xFF, octets[data + 1] & 0xFF, octets[data + 2] & 0xFF);
            }
            if (element == 8 && length == 4 && data + 4 <= end) {
                int reference = (octets[data] & 0xFF) << 8 | octets[data + 1] & 0xFF;
                return part(reply, reference, octets[data + 2] & 0xFF, octets[data + 3] & 0xFF);
            }
            at = data + length;
        }
        return Optional.empty();
    }

    private static Optional<ReplyPart> part(Reply reply, DeliverSm message) {
        Optional<OptionalParameter> reference = parameter(message, Tag.SAR_MSG_REF_NUM);
        Optional<OptionalParameter> total = parameter(message, Tag.SAR_TOTAL_SEGMENTS);
        Optional<OptionalParameter> sequence = parameter(message, Tag.SAR_SEGMENT_SEQNUM);
        if (reference.isEmpty() || total.isEmpty() || sequence.isEmpty()) {
            return Optional.empty();
        }
        return part(
                reply,
                ((OptionalParameter.Short) reference.get()).getValue() & 0xFFFF,
                ((OptionalParameter.Byte) total.get()).getValue() & 0xFF,
                ((OptionalParameter.Byte) sequence.get()).getValue() & 0xFF);
    }

    private static Optional<ReplyPart> part(Reply reply, int reference, int total, int sequence) {
        if (total < 2 || sequence < 1 || sequence > total) {
            return Optional.empty();
        }
        Reply piece =
                new Reply(reply.channel(), reply.mobile(), reply.recipient(), cut(reply.content(), LONGEST_PIECE));
        return Optional.of(new ReplyPart(piece, reference, total, sequence));
    }

    private static byte[] octets(DeliverSm message) {
        byte[] octets = message.getShortMessage();
        if (octets != null && octets.length > 0) {
            return octets;
        }
        return parameter(message, Tag.MESSAGE_PAYLOAD)
                .map(payload -> ((OptionalParameter.OctetString) payload).getValue())
                .orElse(new byte[0]);
    }

    private static String decode(byte[] octets, int from, byte coding) {
        byte[] content = Arrays.copyOfRange(octets, from, octets.length);
        return storable(
                switch (coding & 0xFF) {
                    case 0, 0xF0, 0xF1, 0xF2, 0xF3 -> Gsm7.decode(content);
                    case 8, 0x18 -> new String(content, UTF_16BE);
                    default -> new String(content, ISO_8859_1);
                });
    }

    /** Without the NULs that some carriers pad with: PostgreSQL takes none, so that the carrier would repeat it for ever. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    private static Optional<String> mobile(String address) {
        return Optional.ofNullable(address).flatMap(MobileNumber::parse).map(MobileNumber::digits);
    }

    private static Optional<OptionalParameter> parameter(DeliverSm message, Tag tag) {
        return Optional.ofNullable(message.getOptionalParameter(tag));
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Pattern field(String name) {
        return Pattern.compile("(?:^|\\s)" + name + ":\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** What a receipt says. */
    record Word(String messageId, String mobile, String code) {}

    /** What a person wrote, and which piece of it this is when it was too long for one short message. */
    record Text(Reply reply, Optional<ReplyPart> part) {}
}
