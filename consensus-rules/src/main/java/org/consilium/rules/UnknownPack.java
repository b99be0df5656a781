package org.consilium.rules;

/** There is no guideline with this id. */
public final class UnknownPack extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownPack(String id) {
        super("no guideline pack " + id + ", must be one of "
                + Guidelines.packs().stream().map(GuidelinePack::id).toList());
    }
}
