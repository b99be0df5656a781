package org.consilium.worklist;

/** The kinds of human work in a case; each is one user task in {@code bpmn/}, with the id given here. */
public enum TaskKind {
    ASK("ask"),
    RETAKE("retake"),
    READ_BLIND("readBlind"),
    READ_WITHOUT_MODEL("readWithoutModel"),
    RECONCILE("reconcile"),
    ADVISE("advise"),
    CONVENE("convene"),
    VOTE_FIRST("voteFirst"),
    DISCUSS("discuss"),
    VOTE_SECOND("voteSecond"),
    SIGN("sign"),
    ARRANGE("arrange"),
    ASSIST("assist"),
    RECORD_OUTCOME("recordOutcome");

    private final String elementId;

    TaskKind(String elementId) {
        this.elementId = elementId;
    }

    /** The user task's id in the BPMN model. */
    public String elementId() {
        return elementId;
    }
}
