package org.tidings.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tidings.shared.Carrier;

/**
 * What a handset gets.
 *
 * @param signature without its brackets; a channel whose carrier adds it leaves it out
 * @param text without the signature
 * @param sender the channel number that it comes from
 * @param carriers to whose numbers it may be sent
 * @param link to what a channel cannot carry that brings texts only
 * @param notBefore when it may go out at the earliest, where that is not now
 */
public record RenderedMessage(
        Optional<String> signature,
        String text,
        Optional<String> sender,
        Set<Carrier> carriers,
        Optional<String> link,
        Optional<Instant> notBefore) {
    public RenderedMessage {
        carriers = Set.copyOf(carriers);
    }

    /** One that may go out at any time. */
    public RenderedMessage(
            Optional<String> signature,
            String text,
            Optional<String> sender,
            Set<Carrier> carriers,
            Optional<String> link) {
        this(signature, text, sender, carriers, link, Optional.empty());
    }

    public RenderedMessage(Optional<String> signature, String text, Optional<String> sender, Set<Carrier> carriers) {
        this(signature, text, sender, carriers, Optional.empty());
    }

    /** The text with the signature before it, as handsets show it. */
    public String signedText() {
        return signature.map(name -> "【" + name + "】").orElse("") + text;
    }

    /** The same for a channel that brings texts only: the link is part of the text. */
    RenderedMessage asText() {
        return link.map(address -> new RenderedMessage(signature, text + " " + address, sender, carriers))
                .orElse(this);
    }

    /** The same, when it may not go out before a time. */
    public RenderedMessage notBefore(Optional<Instant> earliest) {
        return new RenderedMessage(signature, text, sender, carriers, link, earliest);
    }
}
