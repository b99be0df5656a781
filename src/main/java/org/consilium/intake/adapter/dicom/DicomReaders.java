package org.consilium.intake.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.net.DicomToolkit;

/** The DICOM reader that everything here uses. */
@ApplicationScoped
class DicomReaders {
    @Produces
    @Singleton
    DicomReader reader() {
        return DicomToolkit.selected().reader(ReadLimits.DEFAULT);
    }
}
