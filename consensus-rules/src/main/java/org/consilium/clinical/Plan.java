package org.consilium.clinical;

/** What a person or a panel decides to do next. */
public enum Plan implements Coded {
    DISCHARGE("discharge", "无需随访"),
    FOLLOW_UP_CT("follow-up CT", "随访 CT"),
    FURTHER_IMAGING("further imaging", "进一步影像检查"),
    BIOPSY("biopsy", "活检"),
    SURGERY("surgery", "手术"),
    RADIOTHERAPY_OR_ABLATION("radiotherapy or ablation", "放疗或消融");

    private final String english;
    private final String chinese;

    Plan(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** As it stands in an English sentence. */
    public String english() {
        return english;
    }

    /** As it stands in a Chinese sentence. */
    public String chinese() {
        return chinese;
    }
}
