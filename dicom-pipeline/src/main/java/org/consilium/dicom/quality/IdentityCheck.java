package org.consilium.dicom.quality;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.dicom.Tag;
import org.consilium.dicom.quality.AcquisitionFacts.IdentityProblem;

/** Whether all instances of a series are of one patient and one study that can have taken place. */
final class IdentityCheck {
    private final List<Header> headers;
    private final LocalDate today;

    IdentityCheck(List<Header> headers, LocalDate today) {
        this.headers = headers;
        this.today = today;
    }

    Set<IdentityProblem> problems() {
        Set<IdentityProblem> problems = EnumSet.noneOf(IdentityProblem.class);
        addIf(problems, values(Tag.PatientID).isEmpty(), IdentityProblem.PATIENT_ID_ABSENT);
        addIf(problems, differs(Tag.PatientID), IdentityProblem.PATIENT_ID_DIFFERS);
        addIf(problems, differs(Tag.PatientName), IdentityProblem.PATIENT_NAME_DIFFERS);
        addIf(problems, differs(Tag.PatientBirthDate), IdentityProblem.BIRTH_DATE_DIFFERS);
        addIf(problems, differs(Tag.StudyInstanceUID), IdentityProblem.STUDY_UID_DIFFERS);
        Optional<LocalDate> study = date(Tag.StudyDate);
        Optional<LocalDate> birth = date(Tag.PatientBirthDate);
        addIf(problems, study.isEmpty(), IdentityProblem.STUDY_DATE_ABSENT);
        addIf(problems, study.filter(day -> day.isAfter(today)).isPresent(), IdentityProblem.STUDY_DATE_IN_FUTURE);
        addIf(
                problems,
                birth.isPresent() && study.filter(birth.get()::isAfter).isPresent(),
                IdentityProblem.BIRTH_AFTER_STUDY);
        return problems;
    }

    private static void addIf(Set<IdentityProblem> problems, boolean found, IdentityProblem problem) {
        if (found) {
            problems.add(problem);
        }
    }

    /** An attribute that some instances lack differs too. */
    private boolean differs(int tag) {
        long having =
                headers.stream().filter(header -> header.value(tag).isPresent()).count();
        return values(tag).size() > 1 || having > 0 && having < headers.size();
    }

    private Set<String> values(int tag) {
        return headers.stream().flatMap(header -> header.value(tag).stream()).collect(Collectors.toSet());
    }

    private Optional<LocalDate> date(int tag) {
        try {
            return headers.get(0).value(tag).map(text -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
