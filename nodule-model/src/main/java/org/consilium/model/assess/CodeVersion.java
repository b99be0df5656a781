package org.consilium.model.assess;

import java.util.Optional;

/** The version of this module, as its jar states it. */
public final class CodeVersion {
    /** The jar's version; "unpackaged" when the classes do not come from a jar. */
    public static final String TEXT = Optional.ofNullable(
                    CodeVersion.class.getPackage().getImplementationVersion())
            .orElse("unpackaged");

    private CodeVersion() {}
}
