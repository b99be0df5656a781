package org.consilium.model.rate;

import java.util.List;
import org.consilium.model.Attribute;
import org.consilium.model.NoduleType;
import org.consilium.model.data.ReaderRatings;

/** LIDC's texture ratings as nodule types: 1 and 2 non-solid, 3 part-solid, 4 and 5 solid. */
public final class TypeTargets {
    private TypeTargets() {}

    /** The type that one rating stands for. */
    public static NoduleType type(int texture) {
        if (texture <= 2) {
            return NoduleType.NON_SOLID;
        }
        return texture == 3 ? NoduleType.PART_SOLID : NoduleType.SOLID;
    }

    /** Share of the readers who chose the type. */
    public static double share(ReaderRatings ratings, NoduleType type) {
        List<Integer> textures = ratings.of(Attribute.TEXTURE);
        return textures.stream().filter(each -> type(each) == type).count() / (double) Math.max(1, textures.size());
    }
}
