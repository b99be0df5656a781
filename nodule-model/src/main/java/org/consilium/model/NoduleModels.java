package org.consilium.model;

import org.consilium.model.assess.ShippedModel;

/** Where a caller gets a model from. */
public final class NoduleModels {
    private NoduleModels() {}

    /**
     * Loads the shipped model; takes about two seconds and some hundred megabytes, so load once.
     *
     * @throws ModelRefusal when the weights are missing or their digest is not the registered one
     */
    public static NoduleModel load() {
        return ShippedModel.load();
    }
}
