package org.consilium.model.assess;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.AssessedNodule;
import org.consilium.model.Description;
import org.consilium.model.Measurement;
import org.consilium.model.StopSignal;
import org.consilium.model.detect.HoleFilling;
import org.consilium.model.detect.Locating;
import org.consilium.model.detect.LungMask;
import org.consilium.model.detect.NoduleFilter;
import org.consilium.model.explain.Explanation;
import org.consilium.model.explain.FeatureShare;
import org.consilium.model.explain.SimilarIndex;
import org.consilium.model.image.CutOut;
import org.consilium.model.measure.Appearance;
import org.consilium.model.measure.Measuring;
import org.consilium.model.rate.PlaceReader;
import org.consilium.model.rate.Reading;
import org.consilium.model.segment.OutlineDrawing;
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

    /** How nodule-like a place is, from one form for a quick look or eight for an answer. */
    double score(CtVolume volume, PatientPoint point, int forms) {
        return filter.score(volume, point, forms);
    }

    /** A nodule and how unlike the training nodules its features are, in their standard deviations. */
    record Read(AssessedNodule nodule, double strangeness, boolean isFamiliar) {}

    /** Measures, describes and rates what lies at a point; absent when the whole ensemble sees no border there. */
    Optional<Read> nodule(CtVolume volume, LungMask lungs, PatientPoint point, double score) {
        return segmented(volume, point).map(found -> read(found, lungs, point, score));
    }

    /** Why it is rated so; absent as above. */
    Optional<Explanation> why(CtVolume volume, PatientPoint point, Optional<SimilarIndex> index, StopSignal stop) {
        return segmented(volume, point).map(found -> {
            PlaceReader.Why why = reader.explain(found.segmentation(), index, stop);
            return new Explanation(
                    point,
                    why.risk(),
                    why.shares().logOdds(),
                    why.shares().base(),
                    why.shares().networks(),
                    shares(why),
                    why.occlusion(),
                    why.similar());
        });
    }

    private static List<FeatureShare> shares(PlaceReader.Why why) {
        return IntStream.range(0, why.features().length)
                .mapToObj(i -> new FeatureShare(
                        Appearance.NAMES.get(i),
                        why.features()[i],
                        why.shares().deviations()[i],
                        why.shares().features()[i]))
                .toList();
    }

    /** A border and the CT that it was found in. */
    private record Found(CtVolume near, Segmentation segmentation) {}

    /** The border at a point. A ring has none seen from its dark middle; filled it has. */
    private Optional<Found> segmented(CtVolume volume, PatientPoint point) {
        CtVolume near = CutOut.around(volume, point, REACH_MM);
        return found(near, point).or(() -> found(HoleFilling.filled(near), point));
    }

    private Optional<Found> found(CtVolume near, PatientPoint point) {
        return reader.segment(near, point).map(segmentation -> new Found(near, segmentation));
    }

    private Read read(Found found, LungMask lungs, PatientPoint point, double score) {
        Segmentation drawn = reader.asReadersDraw(found.near(), found.segmentation());
        PatientPoint centre = Measuring.centre(drawn);
        Reading reading = reader.rate(found.segmentation());
        Description description = reading.description();
        Measurement measurement = Measuring.measure(drawn, description.type());
        AssessedNodule nodule = new AssessedNodule(
                centre,
                point,
                score,
                measurement,
                description,
                reading.risk(),
                Locating.locate(lungs, centre),
                OutlineDrawing.of(drawn, found.near().grid(), centre));
        return new Read(nodule, reading.strangeness(), reading.isFamiliar());
    }

    void close() {
        reader.close();
        filter.close();
    }
}
