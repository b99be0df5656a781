package org.consilium.server.adapter.process;

import io.quarkus.arc.Arc;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server's beans as the engine's expressions see them: by {@code @Named} name, and only those.
 *
 * <p>Read only; it cannot be listed, so that no expression can wander through the container.
 */
final class NamedBeans extends AbstractMap<Object, Object> {
    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && Arc.container().instance(text).isAvailable();
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String text ? Arc.container().instance(text).get() : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
