package org.consilium.process;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Images and model of our making, and timers that fire when a test says so. */
public final class ProcessTests implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Cases.class, ImagesOfOurMaking.class, ModelOfOurMaking.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("consilium.process.execute-jobs", "false", "consilium.model.pause", "PT0.01S");
    }
}
