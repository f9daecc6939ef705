package org.tidings.adapter.carrier.loopback;

import static org.tidings.shared.database.TestDatabase.wired;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tidings.adapter.carrier.CarrierChannelContract;
import org.tidings.delivery.CarrierAdapter;
import org.tidings.delivery.CarrierChannel;
import org.tidings.delivery.CarrierReceipt;
import org.tidings.delivery.DeliverySettings;
import org.tidings.delivery.ReceiptIntake;
import org.tidings.shared.time.BusinessClock;

class LoopbackChannelTest extends CarrierChannelContract {
    private final List<CarrierReceipt> heard = new CopyOnWriteArrayList<>();
    private final ReceiptIntake intake = new ReceiptIntake() {
        @Override
        public void offer(CarrierReceipt receipt, Runnable onKept) {
            heard.add(receipt);
            onKept.run();
        }
    };
    private final LoopbackChannel loopback = wired(
            new LoopbackChannel(),
            intake,
            new BusinessClock(),
            new DeliverySettings(List.of("loopback"), 50, 500, Duration.ofMinutes(5), Duration.ofHours(72)));

    @Override
    protected CarrierChannel channel() {
        return loopback.open("loopback").orElseThrow();
    }

    @Override
    protected CarrierAdapter adapter() {
        return loopback;
    }

    @Override
    protected List<CarrierReceipt> receipts() {
        return heard;
    }
}
