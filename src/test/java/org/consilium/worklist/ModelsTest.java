package org.consilium.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The models as drawings and as contracts; that they run is shown by the process tests. */
@Tag("R-PROCESS-PATHS")
class ModelsTest {
    private static final List<BpmnModelInstance> MODELS = List.of(model("nodule-case"), model("mdt-panel"));

    private static BpmnModelInstance model(String key) {
        return Bpmn.readModelFromStream(ModelsTest.class.getClassLoader().getResourceAsStream("bpmn/" + key + ".bpmn"));
    }

    @Test
    void everyKindOfWorkIsOneUserTaskAndTheOtherWayRound() {
        List<String> drawn = new ArrayList<>();
        MODELS.forEach(model -> model.getModelElementsByType(UserTask.class).forEach(task -> drawn.add(task.getId())));
        List<String> kinds = new ArrayList<>();
        for (TaskKind kind : TaskKind.values()) {
            kinds.add(kind.elementId());
        }
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void everyHumanTaskHasAReminderAndAnEscalationThatDoNotEndIt() {
        Map<String, Integer> clocks = new TreeMap<>();
        for (BpmnModelInstance model : MODELS) {
            for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
                boolean clock =
                        event.getName().equals("remind") || event.getName().equals("escalate");
                if (clock && !event.cancelActivity()) {
                    clocks.merge(event.getAttachedTo().getId(), 1, Integer::sum);
                }
            }
        }
        assertThat(clocks)
                .hasSize(TaskKind.values().length)
                .allSatisfy((task, count) -> assertThat(count).isEqualTo(2));
    }

    @Test
    void everythingThatRunsIsDrawn() {
        for (BpmnModelInstance model : MODELS) {
            assertThat(model.getModelElementsByType(FlowNode.class))
                    .allSatisfy(node -> assertThat(node.getDiagramElement())
                            .as(node.getId())
                            .isNotNull());
            assertThat(model.getModelElementsByType(SequenceFlow.class))
                    .allSatisfy(flow -> assertThat(flow.getDiagramElement().getWaypoints())
                            .as(flow.getId())
                            .hasSizeGreaterThanOrEqualTo(2));
        }
    }

    @Test
    void gatewaysAskAndDoNotCompareNumbers() {
        for (BpmnModelInstance model : MODELS) {
            assertThat(model.getModelElementsByType(ConditionExpression.class))
                    .allSatisfy(condition ->
                            assertThat(condition.getTextContent()).matches("\\$\\{[a-zA-Z]+\\.[a-zA-Z]+\\(caseId\\)}"));
        }
    }
}
