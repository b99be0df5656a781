package org.consilium.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.consilium.model.assess.ShippedModel;
import org.consilium.model.network.Registry;

/** Where a caller gets a model from. */
public final class NoduleModels {
    private NoduleModels() {}

    /**
     * Loads the shipped model; takes about two seconds and some hundred megabytes, so load once.
     *
     * @throws ModelRefusal when the weights are missing or their digest is not the registered one
     */
    public static NoduleModel load() {
        return ShippedModel.load(Registry.active());
    }

    /**
     * Loads a registered model by its name.
     *
     * @throws ModelRefusal when it is not registered, or as {@link #load()}
     */
    public static NoduleModel load(String modelId) {
        return ShippedModel.load(Registry.named(modelId)
                .orElseThrow(() -> new ModelRefusal("no model of the name " + modelId + " is registered")));
    }

    /** All registered models with their digests; the first is the one in use where nobody chose another. */
    public static Map<String, String> registered() {
        Map<String, String> models = new LinkedHashMap<>();
        Registry.entries().forEach(entry -> models.put(entry.modelId(), entry.sha256()));
        return models;
    }
}
