package org.consilium.dicom.series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid.Axis;

/**
 * Reads where the frames of one CT instance lie, for CT Image Storage (PS3.3 A.3) and for enhanced multi-frame CT, whose
 * attributes sit in functional groups shared or per frame (PS3.3 A.38, C.7.6.16).
 */
final class FrameHeaders {
    private static final int NO_PADDING_FROM = 1;
    private static final int NO_PADDING_TO = 0;

    private final Path file;
    private final Attributes dataset;

    FrameHeaders(Path file, Attributes dataset) {
        this.file = file;
        this.dataset = dataset;
    }

    /** Frames with a place in the patient, in the file's order; none where the image is no CT or has no place. */
    List<PlacedFrame> frames() {
        if (!dataset.getString(Tag.Modality).filter("CT"::equals).isPresent()) {
            return List.of();
        }
        List<Attributes> perFrame = dataset.getSequence(Tag.PerFrameFunctionalGroupsSequence);
        if (perFrame.isEmpty()) {
            return frame(0, List.of(dataset)).stream().toList();
        }
        List<PlacedFrame> frames = new ArrayList<>();
        for (int i = 0; i < perFrame.size(); i++) {
            List<Attributes> groups = new ArrayList<>(macros(perFrame.get(i)));
            dataset.getItem(Tag.SharedFunctionalGroupsSequence).ifPresent(shared -> groups.addAll(macros(shared)));
            groups.add(dataset);
            frame(i, groups).ifPresent(frames::add);
        }
        return frames;
    }

    /** The functional group macros a slice needs, each the only item of its sequence. */
    private static List<Attributes> macros(Attributes groups) {
        List<Attributes> found = new ArrayList<>();
        for (int sequence : new int[] {
            Tag.PlanePositionSequence,
            Tag.PlaneOrientationSequence,
            Tag.PixelMeasuresSequence,
            Tag.PixelValueTransformationSequence
        }) {
            groups.getItem(sequence).ifPresent(found::add);
        }
        return found;
    }

    private Optional<PlacedFrame> frame(int index, List<Attributes> places) {
        return plane(places)
                .map(plane -> new PlacedFrame(
                        file,
                        index,
                        plane,
                        dataset.getString(Tag.SOPInstanceUID).orElse(""),
                        dataset.getString(Tag.AcquisitionNumber).orElse(""),
                        values(places)));
    }

    private Optional<SlicePlane> plane(List<Attributes> places) {
        double[] position = numbers(places, Tag.ImagePositionPatient);
        double[] orientation = numbers(places, Tag.ImageOrientationPatient);
        double[] spacing = numbers(places, Tag.PixelSpacing);
        if (position.length != 3 || orientation.length != 6 || spacing.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SlicePlane(
                    new PatientPoint(position[0], position[1], position[2]),
                    new Axis(orientation[0], orientation[1], orientation[2]),
                    new Axis(orientation[3], orientation[4], orientation[5]),
                    spacing[1],
                    spacing[0],
                    dataset.getInt(Tag.Columns, 0),
                    dataset.getInt(Tag.Rows, 0)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an orientation that is no direction or a spacing of 0: as good as absent
        }
    }

    private StoredValues values(List<Attributes> places) {
        OptionalDouble slope = number(places, Tag.RescaleSlope);
        OptionalDouble intercept = number(places, Tag.RescaleIntercept);
        boolean rescaled = slope.isPresent() && intercept.isPresent() && slope.getAsDouble() != 0;
        Optional<Integer> padding = stored(Tag.PixelPaddingValue);
        Optional<Integer> limit = stored(Tag.PixelPaddingRangeLimit);
        int from = padding.map(value -> Math.min(value, limit.orElse(value))).orElse(NO_PADDING_FROM);
        int to = padding.map(value -> Math.max(value, limit.orElse(value))).orElse(NO_PADDING_TO);
        return new StoredValues(
                rescaled ? slope.getAsDouble() : 1, rescaled ? intercept.getAsDouble() : 0, rescaled, from, to);
    }

    /** A value of VR US or SS, read as the pixels are: which of the two it is, the file may not say (PS3.5 A.1). */
    private Optional<Integer> stored(int tag) {
        return dataset.getInt(tag).stream()
                .mapToObj(value -> isSigned() ? (short) value : value & 0xFFFF)
                .map(Integer::valueOf)
                .findFirst();
    }

    private boolean isSigned() {
        return dataset.getInt(Tag.PixelRepresentation, 0) == 1;
    }

    private static OptionalDouble number(List<Attributes> places, int tag) {
        double[] values = numbers(places, tag);
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
    }

    private static double[] numbers(List<Attributes> places, int tag) {
        return places.stream()
                .map(place -> place.getDoubles(tag))
                .filter(values -> values.length > 0)
                .findFirst()
                .orElse(new double[0]);
    }
}
