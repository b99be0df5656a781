package org.consilium.dicomweb.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.multipart.MediaName;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/**
 * What a caller can take (PS3.18 8.7): media types in the order of its wish, each with the encodings it allows.
 *
 * @param wishes the wanted first
 */
public record Accepted(List<MediaName> wishes) {
    /** Stands for whatever encoding the object has. */
    public static final String AS_STORED = "*";

    private static final String MULTIPART = "multipart/related";

    public Accepted {
        wishes = List.copyOf(wishes);
    }

    /** Reads an Accept header; none, or an empty one, takes everything. */
    public static Accepted of(String header) {
        if (header.isBlank()) {
            return new Accepted(List.of(MediaName.one("*/*")));
        }
        return new Accepted(MediaName.list(header).stream()
                .filter(type -> type.quality() > 0)
                .sorted(Comparator.comparingDouble(MediaName::quality).reversed())
                .toList());
    }

    /** One way to answer: the type of the body or of its parts, and the encodings that are wanted there. */
    public record Choice(String type, boolean multipart, Optional<String> transferSyntax) {}

    /** The most wanted of these types as a body by itself. */
    public Optional<Choice> single(List<String> offered) {
        return wishes.stream()
                .filter(wish -> !wish.name().equals(MULTIPART))
                .flatMap(wish -> offered.stream().filter(wish::allows).map(type -> choice(wish, type, false)))
                .findFirst();
    }

    /** Every way that the caller takes one of these types in, the most wanted first; whoever takes all gets parts. */
    public List<Choice> parts(List<String> offered) {
        return wishes.stream()
                .flatMap(wish -> {
                    boolean multipart =
                            wish.name().equals(MULTIPART) || wish.name().endsWith("*");
                    MediaName inner = wish.name().equals(MULTIPART)
                            ? MediaName.one(wish.parameter("type").orElse("*/*"))
                            : wish;
                    return offered.stream().filter(inner::allows).map(type -> choice(wish, type, multipart));
                })
                .toList();
    }

    /** @throws Refusal {@code not-acceptable} where DICOM JSON is not taken */
    public void requireJson() {
        boolean taken = wishes.stream()
                .anyMatch(wish -> wish.allows("application/dicom+json") || wish.allows("application/json"));
        if (!taken) {
            throw Refusal.of(Problem.NOT_ACCEPTABLE).with("offered", "application/dicom+json");
        }
    }

    private static Choice choice(MediaName wish, String type, boolean multipart) {
        return new Choice(type, multipart, wish.parameter("transfer-syntax"));
    }
}
