package org.consilium.dicom.deidentify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Moves all dates of one patient back by the same number of days, so that intervals stay true (PS3.15 E.3.6).
 *
 * @param days 1 to 1826
 */
record DateShift(int days) {
    private static final int FIVE_YEARS = 1826;
    private static final int DATE_LENGTH = 8;

    static DateShift from(int number) {
        return new DateShift(1 + number % FIVE_YEARS);
    }

    /** A DA or DT value; the time of day stays, and what is no date becomes empty. */
    String apply(String value) {
        if (value.length() < DATE_LENGTH) {
            return "";
        }
        try {
            LocalDate date = LocalDate.parse(value.substring(0, DATE_LENGTH), DateTimeFormatter.BASIC_ISO_DATE);
            String time = value.substring(DATE_LENGTH);
            String moved = date.minusDays(days).format(DateTimeFormatter.BASIC_ISO_DATE);
            return time.matches("[0-9.+\\-]*") ? moved + time : moved;
        } catch (DateTimeException e) {
            return "";
        }
    }
}
