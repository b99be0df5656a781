package org.consilium.intake.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=10-19, 10, 10",
        "bytes=90-, 90, 10",
        "bytes=90-500, 90, 10",
        "bytes=-7, 93, 7",
        "bytes=-500, 0, 100",
        "bytes=0-99, 0, 100"
    })
    void oneRangeIsCutToWhatThereIs(String header, long from, long length) {
        assertThat(ByteRange.parse(header, 100)).contains(new ByteRange.Some(new ByteRange(from, length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void bytesThatThereAreNotAreRefused(String header) {
        assertThat(ByteRange.parse(header, 100)).contains(new ByteRange.Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=5-2", "bytes=-", "bytes=1-2,4-5", "lines=1-2", "bytes=a-b", "bytes=99999999999999999-"})
    void whatIsNoRangeOrSeveralIsAnsweredWithEverything(String header) {
        assertThat(ByteRange.parse(header, 100)).isEmpty();
    }

    @Test
    void noHeaderAsksForEverything() {
        assertThat(ByteRange.parse(null, 100)).isEqualTo(Optional.empty());
        assertThat(new ByteRange(10, 10).of(100)).isEqualTo("bytes 10-19/100");
    }
}
