package org.consilium.intake;

/** The five steps of the assessment, in the order of the nodule consensus (not that of smoking cessation). */
public enum Step {
    ASK("1A"),
    ASSESS("2A"),
    ADVISE("3A"),
    ARRANGE("4A"),
    ASSIST("5A");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** What people call it, for example {@code 2A}. */
    public String label() {
        return label;
    }
}
