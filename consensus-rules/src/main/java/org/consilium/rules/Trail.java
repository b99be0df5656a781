package org.consilium.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was consulted on the way to a result. */
final class Trail {
    private final Rulebook book;
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();

    Trail(Rulebook book) {
        this.book = book;
    }

    /** Asks and remembers. */
    Ruling ask(Question question) {
        Ruling ruling = book.one(question);
        rulings.add(ruling);
        return ruling;
    }

    void miss(String input) {
        missing.add(input);
    }

    void flag(String flag) {
        flags.add(flag);
    }

    /** Takes over what another trail found. */
    void join(Trail other) {
        rulings.addAll(other.rulings);
        missing.addAll(other.missing);
        flags.addAll(other.flags);
    }

    List<Ruling> rulings() {
        return rulings;
    }

    List<String> missing() {
        return missing;
    }

    Set<String> flags() {
        return flags;
    }

    /** The result with this headline. */
    PackResult result(GuidelinePack pack, PackResult.State state, Ruling headline, String noduleId) {
        return new PackResult(pack.id(), pack.edition(), state, headline, rulings, missing, flags, noduleId);
    }

    /** The answer that inputs are missing. */
    PackResult insufficient(GuidelinePack pack, String noduleId) {
        Ruling headline = Ruling.insufficient(pack.id(), pack.edition(), String.join(", ", missing));
        return result(pack, PackResult.State.INSUFFICIENT_DATA, headline, noduleId);
    }

    /** Not applicable, as this ruling says. */
    PackResult notApplicable(GuidelinePack pack, Ruling headline) {
        return result(pack, PackResult.State.NOT_APPLICABLE, headline, "");
    }
}
