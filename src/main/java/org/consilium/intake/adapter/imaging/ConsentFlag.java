package org.consilium.intake.adapter.imaging;

import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Whether a model may read only what says in its headers that it may (QA-17).
 *
 * <p>The setting {@code consilium.consent.flag} is {@code assumed} (consent is kept outside DICOM: the rule is not asked) or
 * {@code required}. The command asks it too, without a server, hence no injected configuration.
 */
final class ConsentFlag {
    private static final String SETTING = "consilium.consent.flag";

    private ConsentFlag() {}

    static boolean isRequired() {
        Optional<String> set = ConfigProvider.getConfig().getOptionalValue(SETTING, String.class);
        return switch (set.orElse("assumed")) {
            case "required" -> true;
            case "assumed" -> false;
            default -> throw new IllegalArgumentException(SETTING + " is assumed or required, not " + set.get());
        };
    }
}
