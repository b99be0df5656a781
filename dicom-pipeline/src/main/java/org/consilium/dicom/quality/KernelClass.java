package org.consilium.dicom.quality;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of reconstruction kernel a vendor's name stands for, from smoothest to sharpest. */
public enum KernelClass {
    SMOOTH,
    STANDARD,
    SHARP,
    /** Enhances edges beyond their true contrast: neither sizes nor HU can be trusted. */
    BONE,
    UNKNOWN;

    /** Siemens: a letter for the body part, maybe one for the family, two digits of sharpness, maybe a suffix: B40f, Br40d, I70f. */
    private static final Pattern SIEMENS = Pattern.compile("[A-Z]{1,2}(\\d{2})[A-Z]?(\\\\\\d)?");

    /** Canon and Toshiba: FC and a number, whose tens name the family. */
    private static final Pattern CANON = Pattern.compile("FC(\\d{2}).*");

    private static final List<String> SMOOTH_NAMES = List.of("SOFT", "SMOOTH", "A");
    private static final List<String> STANDARD_NAMES =
            List.of("STANDARD", "CHEST", "DETAIL", "B", "YA", "LUNG STANDARD", "BODY");
    private static final List<String> SHARP_NAMES = List.of("LUNG", "C", "L", "YB", "D");
    private static final List<String> BONE_NAMES =
            List.of("BONE", "BONEPLUS", "BONE PLUS", "EDGE", "ULTRA", "E", "EB", "YC", "YD", "YE");

    /** The class of a kernel as ConvolutionKernel (0018,1210) names it. */
    public static KernelClass of(String kernel) {
        String name = kernel.strip().toUpperCase(Locale.ROOT);
        if (SMOOTH_NAMES.contains(name)) {
            return SMOOTH;
        }
        if (STANDARD_NAMES.contains(name)) {
            return STANDARD;
        }
        if (SHARP_NAMES.contains(name)) {
            return SHARP;
        }
        return BONE_NAMES.contains(name) ? BONE : byNumber(name);
    }

    private static KernelClass byNumber(String name) {
        Matcher canon = CANON.matcher(name);
        if (canon.matches()) {
            return canon(Integer.parseInt(canon.group(1)));
        }
        Matcher siemens = SIEMENS.matcher(name);
        return siemens.matches() ? siemens(Integer.parseInt(siemens.group(1))) : UNKNOWN;
    }

    private static KernelClass siemens(int sharpness) {
        if (sharpness < 30) {
            return SMOOTH;
        }
        if (sharpness < 50) {
            return STANDARD;
        }
        return sharpness < 65 ? SHARP : BONE;
    }

    private static KernelClass canon(int number) {
        if (number < 10) {
            return SMOOTH;
        }
        if (number < 20) {
            return STANDARD;
        }
        if (number >= 50 && number < 60) {
            return SHARP;
        }
        return number >= 30 && number < 40 || number >= 80 ? BONE : UNKNOWN;
    }
}
