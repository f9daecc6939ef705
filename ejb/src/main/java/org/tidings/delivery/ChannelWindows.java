package org.tidings.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The windows of the channels that {@code tidings.carrier} names, in its order. */
@ApplicationScoped
class ChannelWindows {
    @Inject
    private DeliverySettings settings;

    @Inject
    @Any
    private Instance<CarrierAdapter> adapters;

    private List<ChannelWindow> windows = List.of();

    @PostConstruct
    void open() {
        windows = settings.channels().stream().map(this::open).toList();
    }

    List<ChannelWindow> all() {
        return windows;
    }

    Optional<ChannelWindow> named(String name) {
        return windows.stream().filter(window -> window.name().equals(name)).findFirst();
    }

    private ChannelWindow open(String name) {
        CarrierChannel channel = adapters.stream()
                .flatMap(adapter -> adapter.open(name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("tidings.carrier names no channel: " + name));
        return new ChannelWindow(channel);
    }
}
