package org.consilium.model.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelCommandTest {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void a_command_that_is_not_known_shows_the_usage() {
        assertThat(run("guess")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("evaluate --data DIR");
    }

    @Test
    void an_option_that_is_not_known_is_named() {
        assertThat(run("evaluate", "--date", "x")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("unknown option --date");
    }

    @Test
    void a_folder_that_is_not_there_fails_without_a_stack_trace() {
        assertThat(run("evaluate", "--data", "no-such-folder")).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
    }

    @Test
    void answers_are_written_as_json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", "a \"b\"\n");
        answer.put("numbers", List.of(1, 2.5, Double.NaN));
        answer.put("nothing", List.of());
        answer.put("record", new Pair(3, Optional.empty()));
        assertThat(Json.text(answer).replaceAll("\\s+", ""))
                .isEqualTo(
                        "{\"name\":\"a\\\"b\\\"\\u000a\",\"numbers\":[1,2.5,null],\"nothing\":[],\"record\":{\"one\":3}}");
    }

    /** For the test of JSON. */
    public record Pair(int one, Optional<String> other) {}

    private int run(String... words) {
        PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
        return ModelCommand.run(List.of(words), System.out, err);
    }
}
