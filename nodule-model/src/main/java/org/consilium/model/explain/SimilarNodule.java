package org.consilium.model.explain;

import java.util.Optional;

/**
 * A training nodule that a rating network sees much as it sees the nodule at hand.
 *
 * @param id the data set's pseudonym
 * @param malignancy mean of the readers' ratings from 1 to 5
 * @param readers how many rated it
 * @param texture mean of their ratings from 1, non-solid, to 5, solid; absent where nobody rated
 * @param diameterMm of a ball with the volume inside the readers' border
 * @param distance between what the network makes of both; 1 is the median of pairs of training nodules
 */
public record SimilarNodule(
        String id, double malignancy, int readers, Optional<Double> texture, double diameterMm, double distance) {}
