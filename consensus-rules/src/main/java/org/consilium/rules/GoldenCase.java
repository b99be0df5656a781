package org.consilium.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consilium.clinical.Bounds;
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
    /** Columns of the format, and two more that a line may have. */
    static final List<String> COLUMNS = List.of(
            "id",
            "guideline",
            "context",
            "age",
            "risk",
            "finding",
            "status",
            "multiplicity",
            "long_mm",
            "short_mm",
            "mean_mm",
            "solid_mm",
            "volume_mm3",
            "prior_mean_mm",
            "prior_solid_mm",
            "prior_category",
            "months_since_prior",
            "vdt_days",
            "pvc_pct",
            "brock_pct",
            "herder_pct",
            "pretest_pct",
            "flags",
            "expected_category",
            "expected_management",
            "rationale",
            "provenance",
            "region",
            "solid_volume_mm3");

    /** Without these a line asks nothing. */
    static final List<String> NEEDED =
            List.of("guideline", "context", "finding", "status", "expected_category", "expected_management");

    /**
     * Reads a line by its column names.
     *
     * @throws InvalidFact when a word is unknown, a number malformed or a combination impossible
     */
    public static GoldenCase of(Map<String, String> line) {
        return new GoldenCase(
                text(line, "id"),
                pack(text(line, "guideline")),
                question(line),
                text(line, "expected_category"),
                text(line, "expected_management"));
    }

    /** The pack's id with or without its hyphens, in capitals or not. */
    private static String pack(String guideline) {
        String word = letters(guideline);
        List<String> packs = Guidelines.packs().stream().map(GuidelinePack::id).toList();
        return packs.stream()
                .filter(id -> letters(id).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidFact("guideline", guideline, "one of " + String.join(", ", packs)));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Names of columns that the format does not have; what stands in them is not read. */
    public static List<String> unread(Map<String, String> line) {
        return line.keySet().stream()
                .filter(column -> !COLUMNS.contains(column.strip()))
                .toList();
    }

    private static GuidelineCase question(Map<String, String> line) {
        List<String> flags = Arrays.stream(text(line, "flags").split(";"))
                .map(FlagWords::code)
                .filter(flag -> !flag.isEmpty())
                .toList();
        flags.forEach(GoldenCase::known);
        return new GuidelineCase(
                Coded.parse(Context.class, "context", text(line, "context")),
                text(line, "region").isEmpty()
                        ? Region.OTHER
                        : Coded.parse(Region.class, "region", text(line, "region")),
                number(line, "age").map(age -> Bounds.whole("age", age, 0, 120)),
                word(line, "risk", RiskClass.class),
                word(line, "multiplicity", Multiplicity.class),
                chosen(ExamFlag.class, flags),
                List.of(nodule(line, chosen(NoduleFlag.class, flags))));
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
            DiameterMm axes = new DiameterMm(longMm.get(), shortMm.get());
            number(line, "mean_mm").ifPresent(mean -> requireBetween(axes, mean));
            return Optional.of(axes);
        }
        return number(line, "mean_mm").or(() -> longMm).map(DiameterMm::ofMean);
    }

    private static void requireBetween(DiameterMm axes, BigDecimal mean) {
        boolean between = mean.compareTo(axes.shortMm()) >= 0 && mean.compareTo(axes.longMm()) <= 0;
        Bounds.require(between, "mean_mm", mean.toPlainString(), "between short_mm and long_mm");
    }

    private static void set(Map<String, String> line, String column, Consumer<BigDecimal> setter) {
        number(line, column).ifPresent(setter);
    }

    private static Optional<BigDecimal> number(Map<String, String> line, String column) {
        String text = text(line, column);
        return text.isEmpty() ? Optional.empty() : Optional.of(Bounds.decimal(column, text));
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
