package org.consilium.model.assess;

import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.AssessedNodule;
import org.consilium.model.Description;
import org.consilium.model.Measurement;
import org.consilium.model.detect.Locating;
import org.consilium.model.detect.LungMask;
import org.consilium.model.detect.NoduleFilter;
import org.consilium.model.image.CutOut;
import org.consilium.model.measure.Measuring;
import org.consilium.model.measure.NoduleFeatures;
import org.consilium.model.rate.NoduleView;
import org.consilium.model.rate.PlaceReader;
import org.consilium.model.segment.Segmentation;

/** Reads one place: is it a nodule, how large, of what type, how risky, where. */
final class NoduleReading {
    /** What is cut out around a place before anything is computed: more than any patch reaches. */
    private static final double REACH_MM = 32;

    private final PlaceReader reader;
    private final NoduleFilter filter;

    NoduleReading(PlaceReader reader, NoduleFilter filter) {
        this.reader = reader;
        this.filter = filter;
    }

    /** A segmented place with its detection score. */
    record Place(Segmentation segmentation, double score) {}

    /** Segments and scores a place; absent when it has no border. */
    Optional<Place> scored(CtVolume volume, PatientPoint point) {
        CtVolume near = CutOut.around(volume, point, REACH_MM);
        return reader.segment(near, point).map(segmentation -> {
            NoduleView view = NoduleView.of(near, segmentation);
            return new Place(segmentation, filter.score(view, NoduleFeatures.of(segmentation)));
        });
    }

    /** Measures, describes and rates a place. */
    AssessedNodule nodule(CtVolume volume, LungMask lungs, Place place) {
        PatientPoint centre = Measuring.centre(place.segmentation());
        PlaceReader.Reading reading = reader.rate(CutOut.around(volume, centre, REACH_MM), place.segmentation());
        Description description = Description.of(reading.types(), reading.ratings());
        Measurement measurement = Measuring.measure(place.segmentation(), description.type());
        return new AssessedNodule(
                centre, place.score(), measurement, description, reading.risk(), Locating.locate(lungs, centre));
    }

    void close() {
        reader.close();
        filter.close();
    }
}
