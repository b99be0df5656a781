package org.consilium.panel.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.consilium.intake.CaseId;
import org.consilium.panel.PanelStanding;
import org.consilium.panel.Seat;
import org.consilium.panel.Standings;

/** What {@code bpmn/mdt-panel.bpmn} asks. */
@Named("panelTasks")
@ApplicationScoped
public class PanelTasks {
    private final Standings standings;

    PanelTasks(Standings standings) {
        this.standings = standings;
    }

    /** Ids of the people who vote, the chair among them. */
    public List<String> members(String caseId) {
        return standing(caseId).members().stream()
                .filter(seated -> seated.member().seat().counts())
                .map(seated -> seated.member().personId().toString())
                .toList();
    }

    /** Id of the chair. */
    public String chair(String caseId) {
        return standing(caseId).members().stream()
                .filter(seated -> seated.member().seat() == Seat.CHAIR)
                .map(seated -> seated.member().personId().toString())
                .findFirst()
                .orElseThrow();
    }

    /** Whether the concluded panel had a quorum; without one it is convened again. */
    public boolean quorate(String caseId) {
        return standing(caseId).quorum().met();
    }

    private PanelStanding standing(String caseId) {
        return standings
                .standing(CaseId.parse(caseId))
                .orElseThrow(() -> new IllegalStateException("no panel was convened for case " + caseId));
    }
}
