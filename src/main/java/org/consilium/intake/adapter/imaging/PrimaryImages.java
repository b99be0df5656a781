package org.consilium.intake.adapter.imaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.CaseSeries;
import org.consilium.intake.PatientFacts;
import org.consilium.intake.Patients;
import org.consilium.intake.SeriesFacts;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

@ApplicationScoped
class PrimaryImages implements CaseImages {
    private final CaseBook book;
    private final Patients patients;
    private final SeriesVolumes volumes;

    PrimaryImages(CaseBook book, Patients patients, SeriesVolumes volumes) {
        this.book = book;
        this.patients = patients;
        this.volumes = volumes;
    }

    @Override
    public CtVolume volume(CaseId id) {
        return BoundedCache.await(
                volumes.of(primary(id)),
                failure -> new IllegalStateException("the series cannot be read as a volume", failure));
    }

    @Override
    public String digest(CaseId id) {
        return primary(id).digest();
    }

    @Override
    public SeriesFacts facts(CaseId id) {
        return primary(id).facts();
    }

    @Override
    public PatientFacts patient(CaseId id) {
        return patients.of(id).facts();
    }

    private CaseSeries primary(CaseId id) {
        return book.primary(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
