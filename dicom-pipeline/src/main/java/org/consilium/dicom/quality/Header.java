package org.consilium.dicom.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.Tag;
import org.consilium.dicom.Value;
import org.consilium.dicom.quality.AcquisitionFacts.ImageKind;

/** One instance's attributes, looked up at the top level and in the functional groups of multi-frame images. */
final class Header {
    private final Attributes dataset;

    Header(Attributes dataset) {
        this.dataset = dataset;
    }

    /** The first value as text, empty where absent. */
    String text(int tag) {
        return texts(tag).stream().findFirst().orElse("");
    }

    List<String> texts(int tag) {
        return places(tag).map(place -> place.getStrings(tag)).findFirst().orElse(List.of());
    }

    /** All values as numbers, of all frames. */
    DoubleStream numbers(int tag) {
        return places(tag).flatMapToDouble(place -> Arrays.stream(place.getDoubles(tag)));
    }

    boolean isRescaled() {
        return places(Tag.RescaleSlope).findAny().isPresent()
                && places(Tag.RescaleIntercept).findAny().isPresent();
    }

    /** PS3.3 C.8.2.1.1.1 for CT, C.8.16.1.1 for enhanced CT. */
    ImageKind imageKind() {
        List<String> type = texts(Tag.ImageType);
        if (type.size() < 2) {
            return ImageKind.UNKNOWN;
        }
        if (type.contains("LOCALIZER")) {
            return ImageKind.LOCALIZER;
        }
        boolean original = type.get(0).equals("ORIGINAL") && type.get(1).equals("PRIMARY");
        boolean reformatted = Stream.of("MPR", "MIP", "MINIP", "CSA MPR", "PROJECTION IMAGE", "REFORMATTED", "AVERAGE")
                .anyMatch(type::contains);
        if (!original || reformatted) {
            return ImageKind.SECONDARY_OR_DERIVED;
        }
        boolean axial =
                type.size() > 2 && (type.get(2).equals("AXIAL") || type.get(2).equals("VOLUME"));
        return axial ? ImageKind.ORIGINAL_PRIMARY_AXIAL : ImageKind.ORIGINAL_PRIMARY;
    }

    /** Wherever the attribute has a value: at the top, in a shared group, in each frame's group. */
    private Stream<Attributes> places(int tag) {
        Stream<Attributes> groups = Stream.concat(
                        dataset.getItem(Tag.SharedFunctionalGroupsSequence).stream(),
                        dataset.getSequence(Tag.PerFrameFunctionalGroupsSequence).stream())
                .flatMap(Header::macros);
        return Stream.concat(Stream.of(dataset), groups).filter(place -> place.containsValue(tag));
    }

    private static Stream<Attributes> macros(Attributes groups) {
        Stream.Builder<Attributes> macros = Stream.builder();
        for (DataElement element : groups) {
            if (element.value() instanceof Value.Items items) {
                items.items().forEach(macros::add);
            }
        }
        return macros.build();
    }

    /** Consent for a trial's or study's use (0012,0083) that was given, not withdrawn. */
    boolean hasConsent() {
        return dataset.getSequence(Tag.ConsentForClinicalTrialUseSequence).stream()
                .anyMatch(item -> item.getString(Tag.ConsentForDistributionFlag)
                        .orElse("")
                        .equals("YES"));
    }

    Optional<String> value(int tag) {
        return dataset.getString(tag);
    }
}
