package org.consilium.intake;

import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.OpenAssociation;

/** Notes what is being sent over HTTP: its studies count as still coming, and belong to the house of whoever sends them. */
public interface OpenUploads {
    /** @param site the house of the person who sends */
    void opened(OpenAssociation upload, String site);

    void closed(OpenAssociation upload, AssociationEnd end);
}
