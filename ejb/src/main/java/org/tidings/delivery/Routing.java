package org.tidings.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Which channel a message takes. Of the channels that serve its number, those that are down or paused are passed over while
 * another serves it; the rest share it out by their weights, evenly and not by chance.
 */
@ApplicationScoped
class Routing {
    @Inject
    private ChannelWindows windows;

    @Inject
    private PausedChannels paused;

    private final AtomicLong turn = new AtomicLong();

    /** The channels as they are now, for one window of messages. */
    Table tableFor(MessageKind kind) {
        Set<String> resting = paused.lately();
        List<ChannelWindow> able = windows.all().stream()
                .filter(window -> window.profile().kinds().contains(kind))
                .toList();
        List<ChannelWindow> open = able.stream()
                .filter(window -> window.isUp() && !resting.contains(window.name()))
                .toList();
        return new Table(able, open);
    }

    /**
     * @param able the channels that carry the kind
     * @param open those of them that take messages now
     */
    final class Table {
        private final List<ChannelWindow> able;
        private final List<ChannelWindow> open;

        private Table(List<ChannelWindow> able, List<ChannelWindow> open) {
            this.able = able;
            this.open = open;
        }

        boolean hasOpen() {
            return !open.isEmpty();
        }

        /** Whether any channel carries the kind at all. */
        boolean isEmpty() {
            return able.isEmpty();
        }

        /** Whether some channel, up or not, serves the number. */
        boolean isServed(String mobile) {
            return serving(able, mobile).findAny().isPresent();
        }

        /** Whether a message to the number has to wait: some channel serves it, and none of those is open. */
        boolean isWaiting(String mobile) {
            return isServed(mobile) && serving(open, mobile).findAny().isEmpty();
        }

        /** The channel that the next message to this number takes; empty when none that serves it is open. */
        Optional<ChannelWindow> next(String mobile) {
            List<ChannelWindow> candidates = best(serving(open, mobile).toList());
            if (candidates.size() < 2) {
                return candidates.stream().findFirst();
            }
            int weights = candidates.stream().mapToInt(Routing::weight).sum();
            long place = Math.floorMod(turn.getAndIncrement(), (long) weights);
            for (ChannelWindow candidate : candidates) {
                place -= weight(candidate);
                if (place < 0) {
                    return Optional.of(candidate);
                }
            }
            throw new IllegalStateException("unreachable");
        }

        private Stream<ChannelWindow> serving(List<ChannelWindow> some, String mobile) {
            return some.stream().filter(window -> window.profile().route().serves(mobile));
        }

        /** Who gets pictures by one way shall not get a link by another. */
        private List<ChannelWindow> best(List<ChannelWindow> candidates) {
            List<ChannelWindow> multimedia = candidates.stream()
                    .filter(window -> window.profile().medium() == ChannelProfile.Medium.MULTIMEDIA)
                    .toList();
            return multimedia.isEmpty() ? candidates : multimedia;
        }
    }

    private static int weight(ChannelWindow window) {
        return window.profile().route().weight();
    }
}
