package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.PlaceReader;

/**
 * The members of one training, alone and together.
 *
 * <p>A nodule of a fold that a member was kept from is read by that member alone; a nodule of any other fold is new to
 * all and is read by all, as is one of a patient who was kept out of every training.
 */
final class Readers implements AutoCloseable {
    static final String ALL = "all members";

    private final Map<Integer, PlaceReader> byFold = new HashMap<>();
    private final PlaceReader all;
    private final double prior;

    Readers(Weights weights) {
        List<Member> members = new ArrayList<>();
        for (int fold : Member.folds(weights)) {
            Member member = Member.of(weights, fold);
            members.add(member);
            byFold.put(fold, new PlaceReader(List.of(member)));
        }
        all = new PlaceReader(members);
        prior = weights.get("prior")[0];
    }

    /** Whether no member learned from the nodule's patient. */
    boolean isUnknown(AnnotatedNodule nodule) {
        return nodule.keptOut() || !byFold.containsKey(nodule.fold());
    }

    PlaceReader of(AnnotatedNodule nodule) {
        return isUnknown(nodule) ? all : byFold.getOrDefault(nodule.fold(), all);
    }

    /** Which members read a nodule: the number of its fold, or all. */
    String readBy(AnnotatedNodule nodule) {
        return isUnknown(nodule) ? ALL : "member " + nodule.fold();
    }

    /** The risk of a place at which nothing is found. */
    double prior() {
        return prior;
    }

    @Override
    public void close() {
        all.close();
    }
}
