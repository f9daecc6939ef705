package org.tidings.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.storage.ByteRange;

class RequestedRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-, 0, 100",
        "bytes=90-99, 90, 10",
        "bytes=90-200, 90, 10",
        "bytes=-10, 90, 10",
        "bytes=-200, 0, 100"
    })
    void rangeShouldBeCutAtTheEnd(String header, long first, long length) throws Exception {
        assertThat(RequestedRange.of(header, 100)).contains(new ByteRange(first, length));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "bytes=-", "bytes=9-1", "items=0-1", "bytes=0-1,3-4", "bytes=a-b"})
    void otherHeaderShouldMeanTheWhole(String header) throws Exception {
        assertThat(RequestedRange.of(header, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void rangeBeyondTheEndShouldBeUnsatisfiable(String header) {
        assertThatExceptionOfType(RequestedRange.Unsatisfiable.class).isThrownBy(() -> RequestedRange.of(header, 100));
    }
}
