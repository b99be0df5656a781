package org.consilium.tables;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.dmn.CamundaTables;
import org.consilium.rules.table.ExchangeableTables;
import org.consilium.rules.table.Tables;
import org.jboss.logging.Logger;

/**
 * The tables that rule on this node: the shipped ones, with those that two people have put into force in their place.
 *
 * <p>Every node looks for newer events every few seconds; between two looks two nodes may rule by different versions, and
 * each ruling names the one it used.
 */
@ApplicationScoped
public class TablesInForce {
    private static final Logger LOG = Logger.getLogger(TablesInForce.class);

    private final ChangeBook book;
    private final CamundaTables shipped = new CamundaTables(ShippedTables.files());
    private final ExchangeableTables tables = new ExchangeableTables(shipped);
    private final AtomicLong newest = new AtomicLong();

    TablesInForce(ChangeBook book) {
        this.book = book;
    }

    /** The tables, exchanged in place when another version comes into force. */
    public Tables tables() {
        return tables;
    }

    /** The version of a table that this software came with. */
    public String shippedVersion(String tableId) {
        return shipped.table(tableId).version();
    }

    void start(@Observes @Priority(10) StartupEvent event) {
        refresh();
    }

    /** Looks for events that this node has not seen. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void refresh() {
        long number = book.newestEvent();
        if (number != newest.get()) {
            load(number);
        }
    }

    private void load(long number) {
        CamundaTables next = shipped;
        Map<String, String> changed = book.inForce();
        for (String dmn : changed.values()) {
            next = next.with(dmn.getBytes(StandardCharsets.UTF_8));
        }
        tables.exchange(next);
        newest.set(number);
        LOG.infof("event=tables.loaded number=%d changed=%d", number, changed.size());
    }
}
