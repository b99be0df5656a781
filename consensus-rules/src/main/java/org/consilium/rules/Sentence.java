package org.consilium.rules;

/** One sentence in English and in Chinese. */
public record Sentence(String en, String zh) {
    /** Both sentences one after the other. */
    public Sentence then(Sentence next) {
        return new Sentence(en + " " + next.en, zh + next.zh);
    }
}
