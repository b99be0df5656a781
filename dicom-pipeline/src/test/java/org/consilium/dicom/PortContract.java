package org.consilium.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.dicom.net.DicomToolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What every toolkit must do; where one cannot, its test class names the test and the reason, and the rest holds. */
public abstract class PortContract {
    /** The toolkit that is held to it. */
    protected abstract DicomToolkit toolkit();

    /** Names of tests that the toolkit does not pass, with the reason; none unless said. */
    protected Map<String, String> exceptions() {
        return Map.of();
    }

    @BeforeEach
    public final void skipNamedExceptions(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        assumeFalse(
                exceptions().containsKey(name),
                () -> "named exception: " + exceptions().get(name));
    }

    @Test
    public final void exceptionsNameTestsThatExist() {
        Set<String> tests = Stream.<Class<?>>iterate(getClass(), type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(method -> method.getName())
                .collect(Collectors.toSet());
        assertThat(tests).containsAll(exceptions().keySet());
    }
}
