package org.consilium.dicom.deidentify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps of a free text only words that describe an examination and short numbers (PS3.15 E.3.5). */
final class DescriptorCleaning {
    private static final Set<String> WORDS = Set.of(
            "abdomen",
            "arterial",
            "axial",
            "body",
            "bone",
            "breath",
            "chest",
            "contrast",
            "coronal",
            "ct",
            "delayed",
            "dose",
            "enhanced",
            "expiration",
            "full",
            "helical",
            "high",
            "hold",
            "inspiration",
            "kernel",
            "ldct",
            "low",
            "lung",
            "lungs",
            "mediastinum",
            "mm",
            "native",
            "neck",
            "no",
            "non",
            "nodule",
            "plain",
            "portal",
            "reconstruction",
            "recon",
            "resolution",
            "routine",
            "sagittal",
            "screening",
            "sharp",
            "soft",
            "spiral",
            "standard",
            "thick",
            "thin",
            "thorax",
            "tissue",
            "venous",
            "volume",
            "w",
            "wo",
            "with",
            "without",
            "\u80F8\u90E8",
            "\u80BA",
            "\u5E73\u626B",
            "\u589E\u5F3A",
            "\u8584\u5C42");

    private static final int LONGEST_NUMBER = 4;

    private DescriptorCleaning() {}

    static String clean(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{Nd}.]+"))
                .filter(DescriptorCleaning::isHarmless)
                .collect(Collectors.joining(" "));
    }

    private static boolean isHarmless(String word) {
        boolean shortNumber = word.length() <= LONGEST_NUMBER && word.matches("\\d+(\\.\\d+)?");
        return shortNumber || WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
