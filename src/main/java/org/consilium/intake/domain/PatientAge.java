package org.consilium.intake.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Age in whole years at the study, from birth and study date, or else from Patient's Age (PS3.5 6.2, AS). */
public final class PatientAge {
    private static final Pattern AGE_STRING = Pattern.compile("(\\d{3})([DWMY])");
    private static final int OLDEST = 130;

    private PatientAge() {}

    public static OptionalInt of(Optional<LocalDate> born, Optional<LocalDate> studied, String ageString) {
        if (born.isPresent() && studied.isPresent()) {
            int years = Period.between(born.get(), studied.get()).getYears();
            if (years >= 0 && years <= OLDEST && !studied.get().isBefore(born.get())) {
                return OptionalInt.of(years);
            }
        }
        Matcher stated = AGE_STRING.matcher(ageString);
        return stated.matches() ? inYears(Integer.parseInt(stated.group(1)), stated.group(2)) : OptionalInt.empty();
    }

    private static OptionalInt inYears(int count, String unit) {
        int years = switch (unit) {
            case "Y" -> count;
            case "M" -> count / 12;
            case "W" -> count / 52;
            default -> count / 365;
        };
        return years <= OLDEST ? OptionalInt.of(years) : OptionalInt.empty();
    }
}
