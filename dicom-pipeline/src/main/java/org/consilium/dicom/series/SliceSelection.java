package org.consilium.dicom.series;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.dicom.series.SeriesFinding.Kind;
import org.consilium.dicom.volume.VoxelGrid.Axis;

/** Chooses which frames make the volume: the largest set of one geometry, one at each place, in order along the normal. */
final class SliceSelection {
    private static final double SAME_PLACE_MM = 0.01;

    private final List<SeriesFinding> findings;

    /** @param findings where to note what was left out */
    SliceSelection(List<SeriesFinding> findings) {
        this.findings = findings;
    }

    List<PlacedFrame> choose(List<PlacedFrame> frames) {
        List<PlacedFrame> stack = largestStack(frames);
        note(Kind.MIXED_GEOMETRY, frames.size() - stack.size());
        List<PlacedFrame> sorted = sort(stack);
        return countDuplicates(sorted) == 0 ? sorted : withoutDuplicates(sorted);
    }

    private static List<PlacedFrame> largestStack(List<PlacedFrame> frames) {
        List<List<PlacedFrame>> stacks = new ArrayList<>();
        for (PlacedFrame frame : frames) {
            Optional<List<PlacedFrame>> fitting = stacks.stream()
                    .filter(stack -> stack.get(0).plane().stacksWith(frame.plane()))
                    .findFirst();
            if (fitting.isPresent()) {
                fitting.get().add(frame);
            } else {
                stacks.add(new ArrayList<>(List.of(frame)));
            }
        }
        return largest(stacks);
    }

    /** Two acquisitions of the same range in one series are told apart by their number; the longer one is used. */
    private List<PlacedFrame> withoutDuplicates(List<PlacedFrame> sorted) {
        Map<String, List<PlacedFrame>> acquisitions = new LinkedHashMap<>();
        sorted.forEach(frame -> acquisitions
                .computeIfAbsent(frame.acquisition(), number -> new ArrayList<>())
                .add(frame));
        List<PlacedFrame> longest = largest(List.copyOf(acquisitions.values()));
        if (acquisitions.size() > 1 && countDuplicates(longest) < countDuplicates(sorted)) {
            note(Kind.MIXED_ACQUISITIONS, sorted.size() - longest.size());
            return oneAtEachPlace(longest);
        }
        return oneAtEachPlace(sorted);
    }

    private List<PlacedFrame> oneAtEachPlace(List<PlacedFrame> sorted) {
        List<PlacedFrame> kept = new ArrayList<>();
        for (PlacedFrame frame : sorted) {
            if (kept.isEmpty() || distance(kept.get(kept.size() - 1), frame) >= SAME_PLACE_MM) {
                kept.add(frame);
            }
        }
        note(Kind.DUPLICATE_POSITIONS, sorted.size() - kept.size());
        return kept;
    }

    private static int countDuplicates(List<PlacedFrame> sorted) {
        int count = 0;
        for (int i = 1; i < sorted.size(); i++) {
            count += distance(sorted.get(i - 1), sorted.get(i)) < SAME_PLACE_MM ? 1 : 0;
        }
        return count;
    }

    private static double distance(PlacedFrame one, PlacedFrame other) {
        Axis normal = one.plane().normal();
        return Math.abs(other.plane().along(normal) - one.plane().along(normal));
    }

    private static List<PlacedFrame> sort(List<PlacedFrame> stack) {
        Axis normal = stack.get(0).plane().normal();
        List<PlacedFrame> sorted = new ArrayList<>(stack);
        sorted.sort(comparingDouble((PlacedFrame frame) -> frame.plane().along(normal))
                .thenComparing(comparing(PlacedFrame::instance))
                .thenComparing(comparing(PlacedFrame::index)));
        return sorted;
    }

    private static List<PlacedFrame> largest(List<List<PlacedFrame>> lists) {
        List<PlacedFrame> largest = lists.get(0);
        for (List<PlacedFrame> list : lists) {
            largest = list.size() > largest.size() ? list : largest;
        }
        return largest;
    }

    private void note(Kind kind, int count) {
        if (count > 0) {
            findings.add(new SeriesFinding(kind, count));
        }
    }
}
