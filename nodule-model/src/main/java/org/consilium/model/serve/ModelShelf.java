package org.consilium.model.serve;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.consilium.model.NoduleModel;

/** Loaded models by name: each loaded once, kept while it is wanted or read with, then closed. */
public final class ModelShelf implements AutoCloseable {
    private final Function<String, NoduleModel> loading;
    private final Map<String, Loaded> loaded = new HashMap<>();

    /** @param loading of a registered model by its name; throws {@link org.consilium.model.ModelRefusal} otherwise */
    public ModelShelf(Function<String, NoduleModel> loading) {
        this.loading = loading;
    }

    private static final class Loaded {
        private final NoduleModel model;
        private int users;
        private boolean wanted = true;

        private Loaded(NoduleModel model) {
            this.model = model;
        }
    }

    /** The right to read with a model until it is closed. */
    public final class Lease implements AutoCloseable {
        private final Loaded from;
        private boolean given;

        private Lease(Loaded from) {
            this.from = from;
        }

        public NoduleModel model() {
            return from.model;
        }

        @Override
        public void close() {
            if (!given) {
                given = true;
                giveBack(from);
            }
        }
    }

    /** Takes a model, loading it first where needed. */
    public synchronized Lease take(String modelId) {
        Loaded found = loaded.computeIfAbsent(modelId, id -> new Loaded(loading.apply(id)));
        found.wanted = true;
        found.users++;
        return new Lease(found);
    }

    private synchronized void giveBack(Loaded from) {
        from.users--;
        sweep();
    }

    /** All others are closed as soon as nobody reads with them. */
    public synchronized void keepOnly(Set<String> wanted) {
        loaded.forEach((id, each) -> each.wanted = wanted.contains(id));
        sweep();
    }

    /** Names of the models in memory. */
    public synchronized Set<String> loaded() {
        return Set.copyOf(loaded.keySet());
    }

    private void sweep() {
        for (Iterator<Loaded> all = loaded.values().iterator(); all.hasNext(); ) {
            Loaded each = all.next();
            if (!each.wanted && each.users == 0) {
                each.model.close();
                all.remove();
            }
        }
    }

    @Override
    public synchronized void close() {
        loaded.values().forEach(each -> each.model.close());
        loaded.clear();
    }
}
