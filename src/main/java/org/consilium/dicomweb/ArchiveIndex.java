package org.consilium.dicomweb;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.dicomweb.domain.SearchQuery;

/** Knows the header of every instance that arrived. */
public interface ArchiveIndex {
    /** Takes in what arrived and is not in the index yet, so that whoever stored something finds it. */
    void takeIn();

    /** Whether something of a study arrived that is not in the index yet. */
    boolean isBehind(String study);

    /** Studies among those that a search could find in which something is sealable. */
    Set<UUID> withSealable(SearchQuery query);

    /**
     * Finds what matches.
     *
     * @param sees what the caller may see; the rest does not exist for them
     */
    Page search(SearchQuery query, Sees sees);

    /** Instances of a study, of one of its series, or one of them, in the order of series and instance number. */
    List<HeldInstance> held(String study, Optional<String> series, Optional<String> instance);

    /**
     * What somebody may see of the archive.
     *
     * @param open studies of which sealable instances may be told
     * @param entered the studies that may be entered at all; absent where every one may
     */
    record Sees(Set<UUID> open, Optional<Set<UUID>> entered) {}

    /** Some of the results, and how many there are in all. */
    record Page(List<Found> found, long total) {
        public Page {
            found = List.copyOf(found);
        }
    }

    /**
     * One result.
     *
     * @param attributes DICOM JSON of one of its instances
     * @param instances how many instances of its study or series the caller may see
     * @param series how many series of its study the caller may see
     * @param modalities of its study
     */
    record Found(
            String studyUid,
            String seriesUid,
            String sopUid,
            String attributes,
            int instances,
            int series,
            List<String> modalities) {
        public Found {
            modalities = List.copyOf(modalities);
        }

        @Override
        public String toString() {
            return "Found[]";
        }
    }
}
