package org.consilium.intake.adapter.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {
    private final BoundedCache<String, byte[]> cache = new BoundedCache<>(100, bytes -> bytes.length);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whoAsksWhileItIsBeingMadeGetsTheSame() {
        CompletableFuture<byte[]> slow = new CompletableFuture<>();
        CompletableFuture<byte[]> first = cache.get("a", counted(slow));
        CompletableFuture<byte[]> second = cache.get("a", counted(slow));
        slow.complete(new byte[10]);
        assertThat(first.join()).isSameAs(second.join());
        assertThat(made).hasValue(1);
    }

    @Test
    void theLongestUnusedGoesFirst() {
        cache.get("a", done(40)).join();
        cache.get("b", done(40)).join();
        cache.get("a", done(40)).join();
        cache.get("c", done(40)).join();
        assertThat(cache.size()).isEqualTo(2);
        cache.get("a", counted(CompletableFuture.completedFuture(new byte[1]))).join();
        assertThat(made).as("a was kept").hasValue(0);
        cache.get("b", counted(CompletableFuture.completedFuture(new byte[1]))).join();
        assertThat(made).as("b was forgotten").hasValue(1);
    }

    @Test
    void theNewestIsKeptEvenWhereItIsTooLarge() {
        cache.get("huge", done(1000)).join();
        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    void aFailureIsToldOnceAndNotKept() {
        CompletableFuture<byte[]> failed =
                cache.get("a", () -> CompletableFuture.failedFuture(new IllegalStateException("unreadable")));
        assertThatThrownBy(() -> BoundedCache.await(failed, IllegalStateException::new))
                .hasMessage("unreadable");
        assertThat(cache.get("a", done(1)).join()).hasSize(1);
        CompletableFuture<byte[]> refused = cache.get("b", () -> {
            throw new IllegalStateException("full");
        });
        assertThat(refused).isCompletedExceptionally();
        assertThat(cache.size()).isEqualTo(1);
    }

    private static Supplier<CompletableFuture<byte[]>> done(int bytes) {
        return () -> CompletableFuture.completedFuture(new byte[bytes]);
    }

    private Supplier<CompletableFuture<byte[]>> counted(CompletableFuture<byte[]> result) {
        return () -> {
            made.incrementAndGet();
            return result;
        };
    }
}
