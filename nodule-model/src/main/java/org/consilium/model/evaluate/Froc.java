package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.detect.ScoredPlaces.Scored;

/**
 * Sensitivity against false positives: how many of the nodules are among the places of at least a score, and how many
 * places are there that nobody marked.
 *
 * @param nodules all nodules that were to be found
 * @param scans over how many scans, or other units, the other places are counted
 * @param points one for each score at which anything changes, highest score first
 */
public record Froc(int nodules, double scans, List<Point> points) {
    public Froc {
        points = List.copyOf(points);
    }

    /** What places of at least {@code score} give. */
    public record Point(double score, int found, double othersPerScan) {}

    /**
     * What is to be found in one scan and what may be reported without harm.
     *
     * @param wanted centres of the nodules, each with the distance in mm within which a place counts as found
     * @param tolerated centres of all else that somebody marked, which counts neither way
     */
    public record Truth(List<Wanted> wanted, List<PatientPoint> tolerated) {
        /** One nodule. */
        public record Wanted(PatientPoint centre, double withinMm) {}
    }

    /** One scan's places and truth. */
    public record Scan(List<Scored> places, Truth truth) {}

    private record Event(double score, int found, int other) {}

    private static final double TOLERATED_MM = 10;

    /** The curve over scans; {@code units} are the scans themselves or, for parts of scans, what they add up to. */
    public static Froc of(List<Scan> scans, double units) {
        List<Event> events = new ArrayList<>();
        int nodules = 0;
        for (Scan scan : scans) {
            nodules += scan.truth().wanted().size();
            List<Scored> others = new ArrayList<>(scan.places());
            for (Truth.Wanted wanted : scan.truth().wanted()) {
                Optional<Scored> best = scan.places().stream()
                        .filter(place -> place.point().distanceMm(wanted.centre()) <= wanted.withinMm())
                        .max(Comparator.comparingDouble(Scored::score));
                best.ifPresent(place -> events.add(new Event(place.score(), 1, 0)));
                others.removeIf(place -> place.point().distanceMm(wanted.centre()) <= wanted.withinMm());
            }
            others.stream()
                    .filter(place -> scan.truth().tolerated().stream()
                            .allMatch(known -> known.distanceMm(place.point()) > TOLERATED_MM))
                    .forEach(place -> events.add(new Event(place.score(), 0, 1)));
        }
        return new Froc(nodules, units, points(events, units));
    }

    private static List<Point> points(List<Event> events, double units) {
        events.sort(Comparator.comparingDouble(Event::score).reversed());
        List<Point> points = new ArrayList<>();
        int found = 0;
        int others = 0;
        for (int i = 0; i < events.size(); i++) {
            found += events.get(i).found();
            others += events.get(i).other();
            boolean last = i + 1 == events.size()
                    || events.get(i + 1).score() < events.get(i).score();
            if (last) {
                points.add(new Point(events.get(i).score(), found, others / units));
            }
        }
        return points;
    }

    /** The share of nodules found at no more than so many other places a scan. */
    public double sensitivityAt(double othersPerScan) {
        return points.stream()
                        .filter(point -> point.othersPerScan() <= othersPerScan)
                        .mapToInt(Point::found)
                        .max()
                        .orElse(0)
                / (double) nodules;
    }
}
