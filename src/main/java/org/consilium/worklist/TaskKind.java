package org.consilium.worklist;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of human work in a case; each is one user task in {@code bpmn/}, with the id given here. */
public enum TaskKind {
    ASK("ask", "1A Ask", "1A 询问"),
    RETAKE("retake", "Retake or accept the series", "重拍或接受图像"),
    READ_BLIND("readBlind", "Read blind", "盲法阅片"),
    READ_WITHOUT_MODEL("readWithoutModel", "Read a second time, without the model", "无模型时的第二次阅片"),
    RECONCILE("reconcile", "Reconcile the reads", "复核分歧"),
    ADVISE("advise", "3A Advise", "3A 建议"),
    CONVENE("convene", "Convene the panel", "召集会诊"),
    VOTE_FIRST("voteFirst", "First vote", "首轮投票"),
    DISCUSS("discuss", "Discuss", "讨论"),
    VOTE_SECOND("voteSecond", "Second vote", "次轮投票"),
    SIGN("sign", "Sign the decision", "签署决定"),
    ARRANGE("arrange", "4A Arrange", "4A 安排"),
    ASSIST("assist", "5A Assist", "5A 辅助"),
    RECORD_OUTCOME("recordOutcome", "Record the outcome", "记录结局");

    private final String elementId;
    private final String english;
    private final String chinese;

    TaskKind(String elementId, String english, String chinese) {
        this.elementId = elementId;
        this.english = english;
        this.chinese = chinese;
    }

    /** The kind of a user task, if it is one of ours. */
    public static Optional<TaskKind> ofElement(String elementId) {
        return Arrays.stream(values())
                .filter(kind -> kind.elementId.equals(elementId))
                .findFirst();
    }

    /** The user task's id in the BPMN model. */
    public String elementId() {
        return elementId;
    }

    /** What people call it, in English. */
    public String english() {
        return english;
    }

    /** What people call it, in Chinese. */
    public String chinese() {
        return chinese;
    }
}
