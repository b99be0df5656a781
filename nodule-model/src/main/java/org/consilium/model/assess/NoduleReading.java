package org.consilium.model.assess;

import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.AssessedNodule;
import org.consilium.model.Description;
import org.consilium.model.Measurement;
import org.consilium.model.detect.HoleFilling;
import org.consilium.model.detect.Locating;
import org.consilium.model.detect.LungMask;
import org.consilium.model.detect.NoduleFilter;
import org.consilium.model.image.CutOut;
import org.consilium.model.measure.Measuring;
import org.consilium.model.rate.PlaceReader;
import org.consilium.model.rate.Reading;

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

    /** How nodule-like a place is, from one form for a quick look or eight for an answer. */
    double score(CtVolume volume, PatientPoint point, int forms) {
        return filter.score(volume, point, forms);
    }

    /** A nodule and how unlike the training nodules its features are, in their standard deviations. */
    record Read(AssessedNodule nodule, double strangeness, boolean isFamiliar) {}

    /** Measures, describes and rates what lies at a point; absent when the whole ensemble sees no border there. */
    Optional<Read> nodule(CtVolume volume, LungMask lungs, PatientPoint point, double score) {
        CtVolume near = CutOut.around(volume, point, REACH_MM);
        return read(near, lungs, point, score).or(() -> read(HoleFilling.filled(near), lungs, point, score));
    }

    /** A ring has no border seen from its dark middle; filled it has. */
    private Optional<Read> read(CtVolume near, LungMask lungs, PatientPoint point, double score) {
        return reader.segment(near, point).map(segmentation -> {
            PatientPoint centre = Measuring.centre(segmentation);
            Reading reading = reader.rate(segmentation);
            Description description = reading.description();
            Measurement measurement = Measuring.measure(segmentation, description.type());
            AssessedNodule nodule = new AssessedNodule(
                    centre, score, measurement, description, reading.risk(), Locating.locate(lungs, centre));
            return new Read(nodule, reading.strangeness(), reading.isFamiliar());
        });
    }

    void close() {
        reader.close();
        filter.close();
    }
}
