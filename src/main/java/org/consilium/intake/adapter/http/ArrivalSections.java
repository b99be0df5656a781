package org.consilium.intake.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.Person;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSection;
import org.consilium.intake.CaseSeries;
import org.consilium.intake.FindingView;
import org.consilium.intake.Patients;
import org.consilium.intake.SeriesFacts;

/** Sections {@code patient} and {@code series}: who and what was scanned. */
@ApplicationScoped
class ArrivalSections implements CaseSection {
    private final Patients patients;
    private final CaseBook book;

    ArrivalSections(Patients patients, CaseBook book) {
        this.patients = patients;
        this.book = book;
    }

    @Override
    public Map<String, Object> of(CaseId id, Person viewer) {
        return Map.of(
                "patient", patient(patients.of(id)),
                "series",
                        book.newestSeries(id).stream()
                                .map(ArrivalSections::series)
                                .toList());
    }

    private static Map<String, Object> patient(Patients.Sheet sheet) {
        Map<String, Object> patient = new LinkedHashMap<>();
        patient.put("name", sheet.name());
        patient.put("patientId", sheet.patientId());
        patient.put("sex", sheet.sex());
        sheet.birthDate().ifPresent(date -> patient.put("birthDate", date));
        sheet.facts().ageYears().ifPresent(age -> patient.put("age", age));
        return patient;
    }

    private static Map<String, Object> series(CaseSeries series) {
        SeriesFacts facts = series.facts();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", series.id());
        view.put("revision", facts.revision());
        view.put("description", series.description());
        view.put("modality", series.modality());
        view.put("columns", facts.columns());
        view.put("rows", facts.rows());
        view.put("slices", facts.slices());
        view.put("spacingMm", List.of(facts.columnSpacingMm(), facts.rowSpacingMm(), facts.sliceSpacingMm()));
        facts.thicknessMm().ifPresent(thickness -> view.put("thicknessMm", thickness));
        view.put("kernel", facts.kernel());
        view.put("verdict", facts.verdict());
        view.put("findings", series.findings().stream().map(FindingView::of).toList());
        view.put("digest", series.digest());
        view.put("primary", series.primary());
        return view;
    }
}
