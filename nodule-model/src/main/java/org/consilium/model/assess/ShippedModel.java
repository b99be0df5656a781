package org.consilium.model.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Abstention;
import org.consilium.model.Abstention.Reason;
import org.consilium.model.AssessedNodule;
import org.consilium.model.ModelAssessment;
import org.consilium.model.ModelExplanation;
import org.consilium.model.ModelProvenance;
import org.consilium.model.NoduleModel;
import org.consilium.model.StopSignal;
import org.consilium.model.detect.Candidate;
import org.consilium.model.detect.CandidateSearch;
import org.consilium.model.detect.LungMask;
import org.consilium.model.detect.NoduleFilter;
import org.consilium.model.explain.Explanation;
import org.consilium.model.explain.SimilarIndex;
import org.consilium.model.explain.SimilarIndexes;
import org.consilium.model.network.Registry;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.PlaceReader;

/** The ensemble whose weights come with this module, behind the port. */
public final class ShippedModel implements NoduleModel {
    /** Places that the filter looks at in one series. */
    private static final int MOST_CANDIDATES = 300;
    /** Places that are looked at from all sides after a quick look at all, and read when they may be nodules. */
    private static final int MOST_READ = 24;

    private static final int QUICK_FORMS = 2;
    private static final int ALL_FORMS = 8;

    private final Registry.Entry entry;
    private final NoduleReading reading;
    private final Optional<SimilarIndex> similar;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ShippedModel(Registry.Entry entry, NoduleReading reading, Optional<SimilarIndex> similar) {
        this.entry = entry;
        this.reading = reading;
        this.similar = similar;
    }

    /** Loads a registered model. */
    public static NoduleModel load(Registry.Entry entry) {
        Weights weights = Registry.load(entry);
        List<Member> members = Member.folds(weights).stream()
                .map(fold -> Member.of(weights, fold))
                .toList();
        return new ShippedModel(
                entry, new NoduleReading(new PlaceReader(members), NoduleFilter.of(weights)), SimilarIndexes.of(entry));
    }

    @Override
    public ModelAssessment assess(CtVolume volume, String inputDigest, StopSignal stop) {
        return timed(inputDigest, () -> findAll(volume, stop));
    }

    @Override
    public ModelAssessment assessAt(CtVolume volume, PatientPoint point, String inputDigest) {
        return timed(inputDigest, () -> findAt(volume, point));
    }

    @Override
    public ModelExplanation explain(CtVolume volume, List<PatientPoint> seeds, String inputDigest, StopSignal stop) {
        long start = System.nanoTime();
        Answer<Explanation> answer = answer(() -> whyAll(volume, seeds, stop));
        return new ModelExplanation(answer.found(), answer.abstention(), provenance(inputDigest, start));
    }

    private ModelAssessment timed(String inputDigest, Work<AssessedNodule> work) {
        long start = System.nanoTime();
        Answer<AssessedNodule> answer = answer(work);
        return new ModelAssessment(answer.found(), answer.abstention(), provenance(inputDigest, start));
    }

    private ModelProvenance provenance(String inputDigest, long startNanos) {
        long millis = (System.nanoTime() - startNanos) / 1_000_000;
        return new ModelProvenance(entry.modelId(), entry.sha256(), CodeVersion.TEXT, inputDigest, millis);
    }

    private <T> Answer<T> answer(Work<T> work) {
        if (closed.get()) {
            return Answer.refused(Reason.MODEL_CLOSED, "the model was closed");
        }
        try {
            return work.run();
        } catch (StopSignal.Stopped stopped) {
            return Answer.refused(Reason.STOPPED, "the reading was stopped");
        } catch (ArithmeticException broken) {
            return Answer.refused(Reason.NUMBERS_NOT_FINITE, "the networks gave numbers that are not finite");
        }
    }

    private Answer<AssessedNodule> findAll(CtVolume volume, StopSignal stop) {
        Optional<Abstention> unfit = SeriesCheck.geometry(volume.grid())
                .or(() -> SeriesCheck.density(volume))
                .or(() -> SeriesCheck.metal(volume));
        if (unfit.isPresent()) {
            return new Answer<>(List.of(), unfit);
        }
        LungMask lungs = LungMask.of(volume);
        stop.check();
        Optional<Abstention> noLungs = SeriesCheck.lungs(lungs, volume.grid());
        if (noLungs.isPresent()) {
            return new Answer<>(List.of(), noLungs);
        }
        List<Candidate> candidates = CandidateSearch.search(volume, lungs, MOST_CANDIDATES, stop);
        List<Scored> likely = scored(candidates.stream().map(Candidate::point).toList(), volume, QUICK_FORMS, stop);
        List<Scored> sure =
                scored(likely.stream().limit(MOST_READ).map(Scored::point).toList(), volume, ALL_FORMS, stop);
        List<AssessedNodule> read = sure.parallelStream()
                .filter(place -> place.score() >= Reported.LEAST)
                .map(place -> read(volume, lungs, place, stop))
                .flatMap(Optional::stream)
                .filter(NoduleReading.Read::isFamiliar)
                .map(NoduleReading.Read::nodule)
                .toList();
        return new Answer<>(Reported.of(read), Optional.empty());
    }

    /** A place and how nodule-like it is. */
    private record Scored(PatientPoint point, double score) {}

    /** Places with their scores, best first; places of one score stay in their order. */
    private List<Scored> scored(List<PatientPoint> points, CtVolume volume, int forms, StopSignal stop) {
        return points.parallelStream()
                .map(point -> {
                    stop.check();
                    return new Scored(point, reading.score(volume, point, forms));
                })
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    private Optional<NoduleReading.Read> read(CtVolume volume, LungMask lungs, Scored place, StopSignal stop) {
        stop.check();
        return reading.nodule(volume, lungs, place.point(), place.score());
    }

    private Answer<AssessedNodule> findAt(CtVolume volume, PatientPoint point) {
        Optional<Abstention> unfit = SeriesCheck.geometry(volume.grid()).or(() -> SeriesCheck.density(volume));
        if (unfit.isPresent()) {
            return new Answer<>(List.of(), unfit);
        }
        if (!volume.grid().contains(point)) {
            return Answer.refused(Reason.POINT_OUTSIDE_VOLUME, "the point lies outside the series");
        }
        LungMask lungs = LungMask.of(volume);
        if (lungs.airMl() == 0) {
            return Answer.refused(Reason.NOT_A_CHEST, "no lung found");
        }
        if (!lungs.contains(point)) {
            return Answer.refused(Reason.POINT_OUTSIDE_LUNG, "the point lies outside the lung mask");
        }
        Optional<Abstention> metal = SeriesCheck.metalNear(volume, point);
        if (metal.isPresent()) {
            return new Answer<>(List.of(), metal);
        }
        return reading.nodule(volume, lungs, point, reading.score(volume, point, ALL_FORMS))
                .map(ShippedModel::familiar)
                .orElseGet(() -> Answer.refused(Reason.NOTHING_AT_POINT, "nothing with a border at the point"));
    }

    private Answer<Explanation> whyAll(CtVolume volume, List<PatientPoint> seeds, StopSignal stop) {
        List<Explanation> found = new ArrayList<>();
        for (PatientPoint seed : seeds) {
            stop.check();
            Optional<Explanation> why =
                    volume.grid().contains(seed) ? reading.why(volume, seed, similar, stop) : Optional.empty();
            if (why.isEmpty()) {
                return Answer.refused(Reason.NOTHING_AT_POINT, "nothing with a border at a point");
            }
            found.add(why.get());
        }
        return new Answer<>(found, Optional.empty());
    }

    private static Answer<AssessedNodule> familiar(NoduleReading.Read read) {
        return read.isFamiliar()
                ? new Answer<>(List.of(read.nodule()), Optional.empty())
                : Answer.refused(
                        Reason.OUT_OF_DISTRIBUTION,
                        String.format(
                                Locale.ROOT, "features %.1f deviations from those trained on", read.strangeness()));
    }

    @Override
    public String modelId() {
        return entry.modelId();
    }

    @Override
    public String weightsSha256() {
        return entry.sha256();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            reading.close();
        }
    }

    private interface Work<T> {
        Answer<T> run();
    }

    private record Answer<T>(List<T> found, Optional<Abstention> abstention) {
        static <T> Answer<T> refused(Reason reason, String detail) {
            return new Answer<>(List.of(), Optional.of(new Abstention(reason, detail)));
        }
    }
}
