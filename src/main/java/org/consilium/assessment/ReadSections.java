package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Person;
import org.consilium.access.Role;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.FindingView;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.CaseSection;
import org.consilium.intake.SeriesFacts;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/**
 * Reads as this person may see them now.
 *
 * <p>A draft is its author's alone. The model's read is one constant for everybody until the blind read is locked, whatever
 * the model did. A radiologist who may still read in the model's place does not see the blind read.
 */
@ApplicationScoped
@Transactional
class ReadSections implements CaseSection {
    private static final Set<String> VOLUMES = Set.of("volumeMm3", "volumeLowMm3", "volumeHighMm3");
    private static final Map<String, Object> SEALED = Map.of("modelRead", Map.of("state", "SEALED"));

    private final Reads reads;
    private final OpenTasks tasks;
    private final Voters voters;
    private final CaseImages images;
    private final Json json;

    ReadSections(Reads reads, OpenTasks tasks, Voters voters, CaseImages images, Json json) {
        this.reads = reads;
        this.tasks = tasks;
        this.voters = voters;
        this.images = images;
        this.json = json;
    }

    @Override
    public Map<String, Object> of(CaseId id, Person viewer) {
        return reads.current(id).map(round -> of(round, viewer)).orElse(SEALED);
    }

    private Map<String, Object> of(Round round, Person viewer) {
        Optional<BlindRead> blind = reads.blind(round);
        if (blind.filter(BlindRead::isLocked).isEmpty()) {
            return sealed(blind, viewer);
        }
        Map<String, Object> sections = new LinkedHashMap<>();
        if (!mayStillRead(round, blind.get(), viewer)) {
            sections.put("blindRead", blind(blind.get()));
            reads.second(round)
                    .ifPresent(second -> sections.put("secondRead", read(second.content(), second.author())));
            reads.reconciled(round).ifPresent(settled -> {
                Map<String, Object> view = read(settled.content(), settled.author());
                view.put("reasonCode", settled.reason());
                settled.comment().ifPresent(comment -> view.put("comment", comment));
                sections.put("reconciledRead", view);
            });
        }
        if (!voters.areBound(round.caseId(), viewer)) {
            sections.put(
                    "modelRead",
                    reads.model(round).map(read -> model(round.caseId(), read)).orElse(Map.of("state", "SEALED")));
        }
        return sections;
    }

    private Map<String, Object> sealed(Optional<BlindRead> draft, Person viewer) {
        Map<String, Object> sections = new LinkedHashMap<>(SEALED);
        draft.filter(own -> own.author().equals(viewer.id())).ifPresent(own -> sections.put("blindRead", blind(own)));
        return sections;
    }

    private boolean mayStillRead(Round round, BlindRead blind, Person viewer) {
        return viewer.is(Role.RADIOLOGIST)
                && !blind.author().equals(viewer.id())
                && tasks.isOpen(round.caseId(), TaskKind.READ_WITHOUT_MODEL);
    }

    private Map<String, Object> blind(BlindRead blind) {
        Map<String, Object> view = read(blind.content(), blind.author());
        view.put("state", blind.isLocked() ? "LOCKED" : "DRAFT");
        if (blind instanceof BlindRead.Locked locked) {
            view.put("lockedAt", locked.lockedAt());
        }
        return view;
    }

    private Map<String, Object> read(ReadContent content, Object author) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("by", author);
        List<FindingView> findings =
                content.findings().stream().map(FindingView::of).toList();
        view.put("findings", json.list(findings));
        content.impression().ifPresent(text -> view.put("impression", text));
        return view;
    }

    /** Volumes of a series that is unfit for them are kept with the read and shown to nobody. */
    private List<Map<String, Object>> nodules(CaseId id, ModelRead read) {
        boolean volumes = read.nodules().isEmpty() || !images.facts(id).isForbidden(SeriesFacts.VOLUMETRY);
        List<Map<String, Object>> shown = new ArrayList<>();
        for (ModelNodule nodule : read.nodules()) {
            Map<String, Object> view = new LinkedHashMap<>(json.map(nodule.withoutOutline()));
            if (!volumes) {
                view.keySet().removeAll(VOLUMES);
            }
            shown.add(view);
        }
        return shown;
    }

    private Map<String, Object> model(CaseId id, ModelRead read) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("state", read.state());
        if (read instanceof ModelRead.Abstained abstained) {
            view.put("reason", abstained.reason());
            view.put("detail", abstained.detail());
        }
        if (read instanceof ModelRead.Failed failed) {
            view.put("reason", failed.reason());
        }
        view.put("nodules", nodules(id, read));
        read.provenance().ifPresent(by -> view.put("provenance", json.map(by)));
        return view;
    }
}
