package org.consilium.intake.adapter.imaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Results by key, each made once however many ask at a time, the longest unused forgotten where they grow too large.
 *
 * <p>Failures are not kept. Thread-safe.
 */
final class BoundedCache<K, V> {
    private final long capacity;
    private final ToLongFunction<V> weight;
    private final Map<K, CompletableFuture<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

    BoundedCache(long capacity, ToLongFunction<V> weight) {
        this.capacity = capacity;
        this.weight = weight;
    }

    CompletableFuture<V> get(K key, Supplier<CompletableFuture<V>> make) {
        CompletableFuture<V> made = new CompletableFuture<>();
        synchronized (this) {
            CompletableFuture<V> known = entries.putIfAbsent(key, made);
            if (known != null) {
                entries.get(key); // counts as used
                return known;
            }
        }
        start(key, make, made);
        return made;
    }

    /** Puts in what was made elsewhere. */
    void put(K key, V value) {
        synchronized (this) {
            entries.put(key, CompletableFuture.completedFuture(value));
        }
        trim(key);
    }

    /** Forgets a result that turned out to be of no use. */
    synchronized void forget(K key) {
        entries.remove(key);
    }

    private void start(K key, Supplier<CompletableFuture<V>> make, CompletableFuture<V> made) {
        try {
            var unused = make.get().whenComplete((value, failure) -> {
                if (failure == null) {
                    made.complete(value);
                    trim(key);
                } else {
                    forget(key, made, failure);
                }
            });
        } catch (RuntimeException refused) {
            forget(key, made, refused);
        }
    }

    private synchronized void forget(K key, CompletableFuture<V> made, Throwable failure) {
        entries.remove(key, made);
        made.completeExceptionally(failure);
    }

    private synchronized void trim(K newest) {
        long total = entries.values().stream().mapToLong(this::weightOf).sum();
        var oldestFirst = entries.entrySet().iterator();
        while (total > capacity && oldestFirst.hasNext()) {
            Map.Entry<K, CompletableFuture<V>> entry = oldestFirst.next();
            if (!entry.getKey().equals(newest) && entry.getValue().isDone()) {
                total -= weightOf(entry.getValue());
                oldestFirst.remove();
            }
        }
    }

    private long weightOf(CompletableFuture<V> entry) {
        boolean made = entry.isDone() && !entry.isCompletedExceptionally();
        return made ? weight.applyAsLong(entry.join()) : 0;
    }

    /** How many results are held or being made. */
    synchronized int size() {
        return entries.size();
    }

    /** Joins a result and unwraps what it failed with. */
    static <T> T await(CompletableFuture<T> result, Function<Throwable, RuntimeException> failure) {
        try {
            return result.join();
        } catch (java.util.concurrent.CompletionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            if (cause instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw failure.apply(cause);
        }
    }
}
