package org.consilium.dicomweb.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A search as asked (PS3.18 10.6).
 *
 * @param level what to list
 * @param study only what belongs to this study
 * @param series only what belongs to this series
 * @param keys what must match
 * @param modalities what ModalitiesInStudy must hold, each by itself enough; empty for any
 * @param included attributes to tell beside the usual ones
 * @param everything whether to tell all that is known
 * @param limit most results
 * @param offset results to leave out before the first
 * @param fuzzy whether names were to match by sound, which is not done
 * @param ignored how many parameters were no attribute that can be matched
 */
public record SearchQuery(
        SearchLevel level,
        Optional<String> study,
        Optional<String> series,
        List<MatchKey> keys,
        List<String> modalities,
        Set<Integer> included,
        boolean everything,
        int limit,
        int offset,
        boolean fuzzy,
        int ignored) {
    public SearchQuery {
        keys = List.copyOf(keys);
        modalities = List.copyOf(modalities);
        included = Set.copyOf(included);
    }
}
