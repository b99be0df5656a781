package org.consilium.dicomweb.adapter.http;

import java.util.Arrays;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Reads a list of frame numbers, which count from 1. */
final class FrameNumbers {
    private static final int MOST_FRAMES = 4096;

    private FrameNumbers() {}

    /**
     * @return frames counted from 0
     * @throws Refusal {@code not-found} where the instance has no such frame
     */
    static List<Integer> parse(String text, Attributes dataset) {
        String[] parts = text.split(",", -1);
        if (parts.length > MOST_FRAMES || !Arrays.stream(parts).allMatch(part -> part.matches("[0-9]{1,9}"))) {
            throw Refusal.invalid("frames", "1 to " + MOST_FRAMES + " numbers separated by commas");
        }
        int frames = dataset.contains(Tag.PixelData) ? dataset.getInt(Tag.NumberOfFrames, 1) : 0;
        List<Integer> numbers = Arrays.stream(parts).map(Integer::parseInt).toList();
        if (numbers.stream().anyMatch(number -> number < 1 || number > frames)) {
            throw Refusal.of(Problem.NOT_FOUND).with("frames", frames);
        }
        return numbers.stream().map(number -> number - 1).toList();
    }
}
