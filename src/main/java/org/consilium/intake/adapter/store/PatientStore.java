package org.consilium.intake.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.consilium.database.Row;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.intake.PatientFacts;
import org.consilium.intake.Patients;
import org.consilium.intake.domain.PatientAge;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

@ApplicationScoped
class PatientStore implements Patients {
    private final Sql sql;

    PatientStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Sheet of(CaseId id) {
        return sql.first(
                        PatientStore::sheet,
                        "select p.* from study_patient p join consultation_case c on c.id = p.study_id where c.id = ?",
                        id.value())
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private static Sheet sheet(Row row) throws SQLException {
        Optional<LocalDate> born = row.optionalDate("birth_date");
        String sex = row.text("sex");
        PatientFacts facts = new PatientFacts(
                PatientAge.of(born, row.optionalDate("study_date"), row.text("age_text")),
                sex.matches("[FMO]") ? Optional.of(sex) : Optional.empty());
        return new Sheet(readable(row.text("name")), row.text("patient_id"), sex, born, facts);
    }

    /** Person names come as components with carets, and representations with equals signs (PS3.5 6.2, PN). */
    private static String readable(String name) {
        return name.replace('^', ' ').replace('=', ' ').replaceAll(" +", " ").strip();
    }
}
