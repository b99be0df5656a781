package org.consilium.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consilium.clinical.Coded;
import org.consilium.clinical.Context;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.Multiplicity;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Prior;
import org.consilium.clinical.Region;
import org.consilium.clinical.RiskClass;

/** One line of a golden-cases file: which guideline is asked, what about, and what it must answer. */
public record GoldenCase(String id, String pack, GuidelineCase question, String category, String management) {
    private static final Map<String, String> PACKS = Map.of(
            "lungrads2022", "lung-rads-2022",
            "fleischner2017", "fleischner-2017",
            "bts2015", "bts-2015",
            "cn2018", "cn-2018",
            "accp2013", "accp-2013",
            "nccn", "nccn",
            "nelson", "nelson",
            "eups2017", "eups-2017");

    /**
     * Reads a line by its column names.
     *
     * @throws InvalidFact when a word is unknown, a number malformed or a combination impossible
     */
    public static GoldenCase of(Map<String, String> line) {
        String guideline = text(line, "guideline");
        String pack = Optional.ofNullable(PACKS.get(guideline))
                .orElseThrow(() -> new InvalidFact("guideline", guideline, "one of " + PACKS.keySet()));
        return new GoldenCase(
                text(line, "id"),
                pack,
                question(line),
                text(line, "expected_category"),
                text(line, "expected_management"));
    }

    private static GuidelineCase question(Map<String, String> line) {
        List<String> flags = Arrays.stream(text(line, "flags").split(";"))
                .map(String::strip)
                .filter(flag -> !flag.isEmpty())
                .toList();
        flags.forEach(GoldenCase::known);
        return new GuidelineCase(
                Coded.parse(Context.class, "context", text(line, "context")),
                text(line, "region").isEmpty()
                        ? Region.OTHER
                        : Coded.parse(Region.class, "region", text(line, "region")),
                number(line, "age").map(age -> whole("age", age)),
                word(line, "risk", RiskClass.class),
                word(line, "multiplicity", Multiplicity.class),
                chosen(ExamFlag.class, flags),
                List.of(nodule(line, chosen(NoduleFlag.class, flags))));
    }

    private static int whole(String field, BigDecimal value) {
        try {
            return value.intValueExact();
        } catch (ArithmeticException broken) {
            throw new InvalidFact(field, value.toPlainString(), "a whole number");
        }
    }

    private static void known(String flag) {
        boolean exam =
                Arrays.stream(ExamFlag.values()).anyMatch(known -> known.code().equals(flag));
        boolean nodule = Arrays.stream(NoduleFlag.values())
                .anyMatch(known -> known.code().equals(flag));
        if (!exam && !nodule) {
            throw new InvalidFact("flags", flag, "a known flag");
        }
    }

    private static <E extends Enum<E> & Coded> Set<E> chosen(Class<E> type, List<String> flags) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if (flags.contains(constant.code())) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    private static NoduleFacts nodule(Map<String, String> line, Set<NoduleFlag> flags) {
        NoduleFacts.Builder nodule = NoduleFacts.of(
                        Coded.parse(FindingKind.class, "finding", text(line, "finding")),
                        Coded.parse(NoduleStatus.class, "status", text(line, "status")))
                .id(text(line, "id"))
                .prior(prior(line));
        diameter(line).ifPresent(nodule::diameter);
        set(line, "solid_mm", nodule::solid);
        set(line, "volume_mm3", nodule::volume);
        set(line, "solid_volume_mm3", nodule::solidVolume);
        set(line, "vdt_days", nodule::vdtDays);
        set(line, "pvc_pct", nodule::volumeChangePercent);
        set(line, "brock_pct", nodule::brockPercent);
        set(line, "herder_pct", nodule::herderPercent);
        set(line, "pretest_pct", nodule::pretestPercent);
        flags.forEach(nodule::flag);
        return nodule.build();
    }

    private static Prior prior(Map<String, String> line) {
        Optional<LungRadsCategory> category = Optional.of(text(line, "prior_category"))
                .filter(label -> !label.isEmpty())
                .map(LungRadsCategory::of);
        return new Prior(
                number(line, "prior_mean_mm"),
                number(line, "prior_solid_mm"),
                category,
                number(line, "months_since_prior"));
    }

    /** Both axes where given, otherwise the mean. */
    private static Optional<DiameterMm> diameter(Map<String, String> line) {
        Optional<BigDecimal> longMm = number(line, "long_mm");
        Optional<BigDecimal> shortMm = number(line, "short_mm");
        if (longMm.isPresent() && shortMm.isPresent()) {
            return Optional.of(new DiameterMm(longMm.get(), shortMm.get()));
        }
        return number(line, "mean_mm").or(() -> longMm).map(DiameterMm::ofMean);
    }

    private static void set(Map<String, String> line, String column, Consumer<BigDecimal> setter) {
        number(line, column).ifPresent(setter);
    }

    private static Optional<BigDecimal> number(Map<String, String> line, String column) {
        String text = text(line, column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException broken) {
            throw new InvalidFact(column, text, "a decimal number");
        }
    }

    private static <E extends Enum<E> & Coded> Optional<E> word(
            Map<String, String> line, String column, Class<E> type) {
        String text = text(line, column);
        return text.isEmpty() ? Optional.empty() : Optional.of(Coded.parse(type, column, text));
    }

    private static String text(Map<String, String> line, String column) {
        return line.getOrDefault(column, "").strip();
    }
}
