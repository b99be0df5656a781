package org.consilium.assessment.adapter.process;

import java.time.Duration;
import org.consilium.assessment.adapter.process.ModelReadOrders.Order;

/** Renews a node's hold on an order three times within its lease. */
final class Heartbeat {
    private final ModelReadOrders orders;
    private final Order order;
    private final Duration lease;
    private long lastNanos = System.nanoTime();

    Heartbeat(ModelReadOrders orders, Order order, Duration lease) {
        this.orders = orders;
        this.order = order;
        this.lease = lease;
    }

    /** False where the order is no longer this node's: it was taken back, or the node was silent too long. */
    boolean beats() {
        if (System.nanoTime() - lastNanos < lease.toNanos() / 3) {
            return true;
        }
        lastNanos = System.nanoTime();
        return orders.hold(order, lease);
    }
}
