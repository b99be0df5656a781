package org.consilium.model.explain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.consilium.model.ModelRefusal;
import org.consilium.model.network.Registry;

/** Finds the index that was made with a registered model's weights; one made with other weights is never used. */
public final class SimilarIndexes {
    private SimilarIndexes() {}

    /** The file of a model's index: named after its rating weights, so that two models have one each. */
    public static String fileOf(Registry.Entry model) {
        String rating = model.parts().stream()
                .filter(part -> part.role().equals("rating"))
                .map(Registry.Part::sha256)
                .findFirst()
                .orElse(model.sha256());
        return "similar-" + rating.substring(0, 12) + ".txt";
    }

    /**
     * The index that comes with this module for a model; absent where none was made with its weights.
     *
     * @throws ModelRefusal where the file is damaged
     */
    public static Optional<SimilarIndex> of(Registry.Entry model) {
        try (InputStream in = SimilarIndexes.class.getResourceAsStream("/model/" + fileOf(model))) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(SimilarIndex.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                            .filter(index -> index.belongsTo(model));
        } catch (IOException broken) {
            throw new ModelRefusal("cannot read " + fileOf(model), broken);
        }
    }
}
