package org.tidings.web.health;

import java.util.List;
import org.tidings.delivery.ChannelView;

/** Which channels to carriers are up on this node. Why one is not, operators see. */
public record ChannelHealth(List<Line> channels) {
    /** One of them. */
    public record Line(String name, String state) {}

    static ChannelHealth of(List<ChannelView> channels) {
        return new ChannelHealth(channels.stream()
                .map(channel -> new Line(channel.name(), channel.state()))
                .toList());
    }
}
