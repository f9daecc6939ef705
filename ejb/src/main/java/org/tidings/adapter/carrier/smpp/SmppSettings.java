package org.tidings.adapter.carrier.smpp;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tidings.delivery.InDoubtPolicy;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.Route;
import org.tidings.shared.Carrier;
import org.tidings.shared.settings.SettingsReader;

/**
 * One channel's configuration.
 *
 * @param server where the carrier is; empty when no such channel is configured
 * @param sessions how many sessions are kept open; with {@link BindMode#TX_RX} each is a pair
 * @param window submits in flight per server, all sessions together
 * @param rate submits per second, of all servers together; 0 for as fast as it goes
 */
record SmppSettings(
        Optional<Server> server,
        Login login,
        Link link,
        Format format,
        List<MessageKind> kinds,
        Route route,
        int sessions,
        int window,
        int rate,
        InDoubtPolicy doubt) {

    /** How a session is bound. */
    enum BindMode {
        /** One transceiver. */
        TRX,
        /** A transmitter and a receiver. */
        TX_RX
    }

    /** How a text goes that is too long for one short message. */
    enum LongMessages {
        /** In segments with a user data header, each with an id and a receipt. */
        UDH,
        /** Whole, in the parameter {@code message_payload}; the carrier makes the segments. */
        PAYLOAD
    }

    /** Which alphabets are used. */
    enum Alphabets {
        /** GSM where the carrier adds the signature and the alphabet has all characters, else UCS-2. */
        AUTO,
        UCS2
    }

    /** How receipts write the id that the submit's answer gave. */
    enum ReceiptIds {
        SAME,
        /** The answer's is hexadecimal, the receipt's decimal. */
        DECIMAL,
        /** The answer's is decimal, the receipt's hexadecimal. */
        HEX
    }

    /** Who adds the signature. */
    enum Signing {
        /** It stands in the text. */
        OURS,
        /** The carrier adds it; the text goes without. */
        CARRIER
    }

    /** Where the carrier is. */
    record Server(String host, int port, boolean tls) {}

    /** Who we are to the carrier. */
    record Login(BindMode mode, String systemId, String password, String systemType) {}

    /**
     * How long things may take.
     *
     * @param answer after which a submit counts as unanswered
     * @param enquire after so long without a word the session is asked whether it lives
     * @param firstRetry the wait after a session was lost or refused, doubled after each further failure
     * @param longestRetry what the wait grows to
     */
    record Link(Duration connect, Duration answer, Duration enquire, Duration firstRetry, Duration longestRetry) {}

    /** How messages are written. */
    record Format(
            Alphabets alphabets,
            LongMessages longMessages,
            ReceiptIds receiptIds,
            Signing signing,
            String source,
            int sourceTon,
            int sourceNpi,
            String destinationPrefix,
            int destinationTon,
            int destinationNpi,
            String serviceType) {}

    /** Reads {@code tidings.smpp.<channel>.*}, for the list of settings. */
    static SmppSettings read(SettingsReader in) {
        return of("<channel>", in);
    }

    /** Reads the settings of one channel. */
    static SmppSettings of(String channel, SettingsReader in) {
        String key = "tidings.smpp." + channel + ".";
        Server server = new Server(
                in.optional(key + "host", "none").orElse(""),
                in.number(key + "port", 2775, 1, 65_535),
                in.flag(key + "tls", false));
        return new SmppSettings(
                server.host().isBlank() ? Optional.empty() : Optional.of(server),
                new Login(
                        in.choice(key + "bind", BindMode.TRX),
                        in.optional(key + "system-id", "empty").orElse(""),
                        in.optional(key + "password", "empty").orElse(""),
                        in.optional(key + "system-type", "empty").orElse("")),
                link(key, in),
                format(key, in),
                kinds(key, in),
                route(key, in),
                in.number(key + "sessions", 1, 1, 32),
                in.number(key + "window", 50, 1, 10_000),
                in.number(key + "rate", 0, 0, 1_000_000),
                in.choice(key + "in-doubt", InDoubtPolicy.RESEND));
    }

    private static Link link(String key, SettingsReader in) {
        return new Link(
                in.positiveDuration(key + "connect-timeout", Duration.ofSeconds(5)),
                in.positiveDuration(key + "answer-timeout", Duration.ofSeconds(10)),
                in.positiveDuration(key + "enquire-link", Duration.ofSeconds(30)),
                in.positiveDuration(key + "first-retry", Duration.ofSeconds(1)),
                in.positiveDuration(key + "longest-retry", Duration.ofMinutes(1)));
    }

    private static Format format(String key, SettingsReader in) {
        return new Format(
                in.choice(key + "alphabet", Alphabets.AUTO),
                in.choice(key + "long-messages", LongMessages.UDH),
                in.choice(key + "receipt-id", ReceiptIds.SAME),
                in.choice(key + "signature", Signing.OURS),
                in.optional(key + "source", "empty").orElse(""),
                in.number(key + "source-ton", 0, 0, 6),
                in.number(key + "source-npi", 0, 0, 18),
                in.optional(key + "destination-prefix", "empty").orElse(""),
                in.number(key + "destination-ton", 0, 0, 6),
                in.number(key + "destination-npi", 0, 0, 18),
                in.optional(key + "service-type", "empty").orElse(""));
    }

    private static Route route(String key, SettingsReader in) {
        return new Route(
                Set.copyOf(in.list(key + "carriers", "all", SmppSettings::carrier)),
                in.list(key + "prefixes", "all", Function.identity()),
                in.number(key + "weight", 1, 1, 1_000));
    }

    private static List<MessageKind> kinds(String key, SettingsReader in) {
        List<MessageKind> kinds =
                in.list(key + "kinds", "sms", word -> MessageKind.valueOf(word.toUpperCase(Locale.ROOT)));
        return kinds.isEmpty() ? List.of(MessageKind.SMS) : kinds;
    }

    private static Carrier carrier(String name) {
        return Carrier.ofWireName(name).orElseThrow(() -> new IllegalArgumentException("no carrier " + name));
    }
}
