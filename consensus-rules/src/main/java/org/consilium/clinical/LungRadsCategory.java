package org.consilium.clinical;

/** Category of one nodule or study in Lung-RADS v2022, ranked by suspicion. */
public enum LungRadsCategory {
    ZERO("0", -1),
    ONE("1", 0),
    TWO("2", 1),
    THREE("3", 2),
    FOUR_A("4A", 3),
    FOUR_B("4B", 4),
    FOUR_X("4X", 5);

    private final String label;
    private final int rank;

    LungRadsCategory(String label, int rank) {
        this.label = label;
        this.rank = rank;
    }

    /** Label as printed in reports, for example {@code 4A}. */
    public String label() {
        return label;
    }

    /** Order of suspicion; incomplete ranks below negative. */
    public int rank() {
        return rank;
    }

    /** Category with this label; the S modifier is not part of it. */
    public static LungRadsCategory of(String label) {
        for (LungRadsCategory category : values()) {
            if (category.label.equalsIgnoreCase(label.strip())) {
                return category;
            }
        }
        throw new InvalidFact("category", label, "one of 0, 1, 2, 3, 4A, 4B, 4X");
    }
}
