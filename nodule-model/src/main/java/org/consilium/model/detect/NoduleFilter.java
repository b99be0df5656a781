package org.consilium.model.detect;

import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.network.Network;
import org.consilium.model.network.Networks;
import org.consilium.model.network.Weights;

/** Tells nodules from vessels, walls and other dense places: the mean of some networks on 30 mm around the place. */
public final class NoduleFilter {
    private final List<Network> networks;

    public NoduleFilter(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /** Rebuilds the filter from its numbers: arrays {@code detect.place.0}, {@code .1} and so on. */
    public static NoduleFilter of(Weights weights) {
        List<Network> networks = new ArrayList<>();
        for (int i = 0; weights.has("detect.place." + i); i++) {
            Network network = Networks.places(1, PlaceView.SIDE);
            network.parameters(weights.get("detect.place." + i));
            networks.add(network);
        }
        if (networks.isEmpty()) {
            throw new IllegalArgumentException("the weights hold no array detect.place.0");
        }
        return new NoduleFilter(networks);
    }

    /**
     * How nodule-like a place is, 0 to 1, four decimals.
     *
     * @param forms how many mirrored forms each network sees; 8 keep the answer from depending on how the CT is turned
     */
    public double score(CtVolume ct, PatientPoint point, int forms) {
        return score(PlaceView.of(ct, point), forms);
    }

    /** The same of a finished view. */
    public double score(float[] view, int forms) {
        float[] rows = new float[forms * PlaceView.COUNT];
        for (int form = 0; form < forms; form++) {
            PlaceView.write(view, form, rows, form * PlaceView.COUNT);
        }
        double sum = 0;
        for (Network network : networks) {
            for (float answer : network.predict(rows, forms)) {
                sum += answer;
            }
        }
        return Math.round(1e4 * sum / (forms * networks.size())) / 1e4;
    }

    /** Frees the networks. */
    public void close() {
        networks.forEach(Network::close);
    }
}
