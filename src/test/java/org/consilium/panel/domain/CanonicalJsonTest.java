package org.consilium.panel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void keysAreSortedAndNumbersPlain() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("b", new BigDecimal("1.500"));
        object.put("a", List.of(1, 2.0, new BigDecimal("1E+3"), 0.0));
        object.put("c", Map.of("z", true, "y", "x"));
        assertThat(CanonicalJson.of(object)).isEqualTo("{\"a\":[1,2,1000,0],\"b\":1.5,\"c\":{\"y\":\"x\",\"z\":true}}");
    }

    @Test
    void textsAreEscapedSoThatTheyCannotPretendToBeStructure() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("t", "a\"b\\c\n\u0001结节");
        object.put("n", Arrays.asList((Object) null));
        assertThat(CanonicalJson.of(object)).isEqualTo("{\"n\":[null],\"t\":\"a\\\"b\\\\c\\u000a\\u0001结节\"}");
    }

    @Test
    void theHashIsThatOfTheUtf8Bytes() {
        assertThat(CanonicalJson.sha256(""))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
