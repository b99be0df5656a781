package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * How a report speaks in one language: words of fields and codes, numbers, times. The words are those of the pages.
 *
 * @param language {@code en} or {@code zh}
 */
record Words(String language, Properties texts) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Nothing to tell. */
    static final String NOTHING = "–";

    static Words in(String language) {
        Properties texts = new Properties();
        try (InputStream stream = Words.class.getResourceAsStream("/report/words_" + language + ".properties")) {
            if (stream == null) {
                throw new IllegalArgumentException("no words in " + language);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            texts.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Words(language, texts);
    }

    /** A word by its key; a key that nobody put into words stays visible. */
    String say(String key) {
        return texts.getProperty(key, key);
    }

    /** A sentence with places filled in. */
    String say(String key, Map<String, String> values) {
        String text = say(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** A code of a family in words; a code without words stays as it is. */
    String code(String family, JsonNode code) {
        if (code.isNull() || code.asText().isBlank()) {
            return NOTHING;
        }
        return texts.getProperty(family + "." + code.asText(), code.asText());
    }

    /** A sentence that comes in both languages. */
    String sentence(JsonNode both) {
        return both.path(language).asText(both.path("en").asText());
    }

    String yesOrNo(JsonNode answer) {
        return answer.isBoolean() ? say("answer." + (answer.asBoolean() ? "YES" : "NO")) : NOTHING;
    }

    String number(JsonNode value, int decimals) {
        return value.isNumber()
                ? value.decimalValue().setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                : NOTHING;
    }

    /** A share of one as per cent. */
    String percent(JsonNode share) {
        return share.isNumber()
                ? share.decimalValue()
                                .multiply(BigDecimal.valueOf(100))
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + " %"
                : NOTHING;
    }

    /** An instant to the minute; what is none is told as it is. */
    String time(JsonNode instant) {
        try {
            return instant.isTextual() ? MINUTE.format(Instant.parse(instant.asText())) : NOTHING;
        } catch (java.time.format.DateTimeParseException noInstant) {
            return instant.asText();
        }
    }

    /** A plan and, where it has one, its interval. */
    String plan(JsonNode of) {
        String plan = code("plan", of.path("plan"));
        return of.hasNonNull("intervalMonths")
                ? say(
                        "plan.within",
                        Map.of("plan", plan, "months", of.path("intervalMonths").asText()))
                : plan;
    }
}
