package org.consilium.model.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.volume.VoxelGrid.Axis;
import org.consilium.model.Abstention;
import org.consilium.model.Abstention.Reason;
import org.consilium.model.ModelAssessment;
import org.consilium.model.ModelProvenance;
import org.consilium.model.StopSignal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadingPoolTest {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final ModelAssessment NOTHING =
            new ModelAssessment(List.of(), Optional.empty(), new ModelProvenance("m", "0".repeat(64), "v", "d", 1));

    @Test
    void an_answer_comes_back() throws Exception {
        try (ReadingPool pool = pool(1, 1, Duration.ofSeconds(20))) {
            assertThat(pool.begin(signal -> NOTHING).await(PAUSE, () -> true)).isEqualTo(new Ended.Answered<>(NOTHING));
        }
    }

    @Test
    void a_reading_that_takes_too_long_ends_and_gives_its_thread_back() throws Exception {
        try (ReadingPool pool = pool(1, 1, Duration.ofMillis(150))) {
            Reading<ModelAssessment> slow = pool.begin(ReadingPoolTest::untilStopped);
            assertThat(slow.await(PAUSE, () -> true)).isEqualTo(new Ended.OutOfTime<>());
            assertThat(pool.begin(signal -> NOTHING).await(PAUSE, () -> true)).isEqualTo(new Ended.Answered<>(NOTHING));
        }
    }

    @Test
    void a_switch_turned_off_ends_the_wait_within_a_second_even_if_the_model_does_not_react() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean on = new AtomicBoolean(true);
        try (ReadingPool pool = pool(1, 0, Duration.ofSeconds(20))) {
            Reading<ModelAssessment> deaf = pool.begin(signal -> {
                begun.countDown();
                finish.await();
                return NOTHING;
            });
            begun.await();
            on.set(false);
            long start = System.nanoTime();
            assertThat(deaf.await(PAUSE, on::get)).isEqualTo(new Ended.Stopped<>());
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(1));
            assertThat(deaf.isStopped()).isTrue();
            assertThatThrownBy(() -> pool.begin(signal -> NOTHING)).isInstanceOf(PoolFull.class);
            finish.countDown();
        }
    }

    /** Repeated, for an interrupted model and the pool's word race for the end. */
    @RepeatedTest(50)
    void closing_the_pool_ends_what_runs_and_what_waits() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        ReadingPool pool = pool(1, 1, Duration.ofSeconds(20));
        Reading<ModelAssessment> running = pool.begin(signal -> {
            begun.countDown();
            finish.await();
            return NOTHING;
        });
        begun.await();
        Reading<ModelAssessment> waiting = pool.begin(signal -> NOTHING);
        pool.close();
        assertThat(running.await(PAUSE, () -> true)).isEqualTo(new Ended.Stopped<>());
        assertThat(waiting.await(PAUSE, () -> true)).isEqualTo(new Ended.Stopped<>());
        assertThatThrownBy(() -> pool.begin(signal -> NOTHING)).isInstanceOf(PoolFull.class);
        finish.countDown();
    }

    @Test
    void more_than_may_wait_are_turned_away() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        try (ReadingPool pool = pool(1, 2, Duration.ofSeconds(20))) {
            ReadingPool.Work<ModelAssessment> waits = signal -> {
                finish.await();
                return NOTHING;
            };
            Reading<ModelAssessment> first = pool.begin(waits);
            Reading<ModelAssessment> second = pool.begin(waits);
            pool.begin(waits);
            assertThatThrownBy(() -> pool.begin(waits))
                    .isInstanceOf(PoolFull.class)
                    .hasMessageContaining("2 series");
            assertThat(pool.running()).isEqualTo(1);
            assertThat(pool.waiting()).isEqualTo(2);
            finish.countDown();
            assertThat(first.await(PAUSE, () -> true)).isInstanceOf(Ended.Answered.class);
            assertThat(second.await(PAUSE, () -> true)).isInstanceOf(Ended.Answered.class);
        }
    }

    @Test
    void a_model_that_breaks_names_its_kind_only() throws Exception {
        try (ReadingPool pool = pool(1, 1, Duration.ofSeconds(20))) {
            Reading<ModelAssessment> broken = pool.begin(signal -> {
                throw new IllegalStateException("name of a patient");
            });
            assertThat(broken.await(PAUSE, () -> true)).isEqualTo(new Ended.Broken<>("IllegalStateException"));
        }
    }

    @Test
    void a_stopped_reading_that_throws_was_stopped_and_did_not_break() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        try (ReadingPool pool = pool(1, 1, Duration.ofSeconds(20))) {
            Reading<ModelAssessment> stopped = pool.begin(signal -> {
                begun.countDown();
                told.await();
                throw new IllegalStateException("no longer asked for");
            });
            begun.await();
            stopped.stop();
            told.countDown();
            assertThat(stopped.await(PAUSE, () -> true)).isEqualTo(new Ended.Stopped<>());
        }
    }

    @Test
    void parallel_parts_of_a_reading_stay_on_the_pools_cores() throws Exception {
        try (ReadingPool pool = pool(1, 1, Duration.ofSeconds(20))) {
            AtomicBoolean elsewhere = new AtomicBoolean();
            pool.begin(signal -> {
                        java.util.stream.IntStream.range(0, 1000)
                                .parallel()
                                .forEach(i -> elsewhere.compareAndSet(
                                        false,
                                        ForkJoinPool.commonPool() == java.util.concurrent.ForkJoinTask.getPool()));
                        return NOTHING;
                    })
                    .await(PAUSE, () -> true);
            assertThat(elsewhere).isFalse();
        }
    }

    @Test
    void a_series_that_needs_more_than_its_share_of_memory_has_no_room() {
        VoxelGrid large =
                new VoxelGrid(512, 512, 600, 0.8, 0.8, 0.6, new PatientPoint(0, 0, 0), Axis.TO_LEFT, Axis.TO_BACK);
        long needed = Limits.bytesFor(large);
        assertThat(new Limits(1, 0, 1, PAUSE, needed).hasRoomFor(large)).isTrue();
        assertThat(new Limits(1, 0, 1, PAUSE, needed - 1).hasRoomFor(large)).isFalse();
        assertThat(new Limits(2, 0, 1, PAUSE, needed).hasRoomFor(large)).isFalse();
    }

    private static ModelAssessment untilStopped(StopSignal signal) throws InterruptedException {
        while (!signal.isStopped()) {
            Thread.sleep(5);
        }
        return ModelAssessment.abstained(new Abstention(Reason.STOPPED, "stopped"), NOTHING.provenance());
    }

    private static ReadingPool pool(int readings, int queued, Duration time) {
        return new ReadingPool(new Limits(readings, queued, 2, time, 1L << 40));
    }
}
