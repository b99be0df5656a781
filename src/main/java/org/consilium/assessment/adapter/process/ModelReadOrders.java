package org.consilium.assessment.adapter.process;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.consilium.intake.CaseId;

/**
 * The process's orders to read with the model, taken by one node at a time.
 *
 * <p>The engine learns that an attempt ended, never how: what it keeps is the same for every failure.
 */
@ApplicationScoped
class ModelReadOrders {
    private static final String TOPIC = "model-read";
    private static final String ENDED = "attempt ended";

    private final ExternalTaskService orders;
    private final String node = "node-" + UUID.randomUUID();

    ModelReadOrders(ExternalTaskService orders) {
        this.orders = orders;
    }

    /** Takes up to so many orders; they are this node's until the time is over. */
    List<Order> take(int atMost, Duration time) {
        return QuarkusTransaction.requiringNew()
                .call(() -> orders.fetchAndLock(atMost, node).topic(TOPIC, time.toMillis()).execute().stream()
                        .map(ModelReadOrders::order)
                        .toList());
    }

    /** Orders that no node has taken. */
    long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> orders.createExternalTaskQuery()
                        .topicName(TOPIC)
                        .active()
                        .notLocked()
                        .withRetriesLeft()
                        .count());
    }

    /** Says that this node is alive and still reads; false where the order is no longer this node's. */
    boolean hold(Order order, Duration time) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean mine = isMine(order);
            if (mine) {
                orders.extendLock(order.id(), node, time.toMillis());
            }
            return mine;
        });
    }

    private boolean isMine(Order order) {
        return orders.createExternalTaskQuery()
                        .externalTaskId(order.id())
                        .workerId(node)
                        .count()
                > 0;
    }

    /** Finishes the step; belongs to the caller's transaction. */
    void complete(Order order) {
        orders.complete(order.id(), node);
    }

    /** Gives an order back, to be tried again after a pause; one that the process took back is dropped. */
    void retry(Order order, int attemptsLeft, Duration pause) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (isMine(order)) {
                orders.handleFailure(order.id(), node, ENDED, attemptsLeft, pause.toMillis());
            }
        });
    }

    private static Order order(LockedExternalTask task) {
        return new Order(task.getId(), CaseId.parse(task.getBusinessKey()), Optional.ofNullable(task.getRetries()));
    }

    /** @param attemptsLeft absent before the first failure */
    record Order(String id, CaseId caseId, Optional<Integer> attemptsLeft) {}
}
