package org.consilium.dicom.receive;

/** Is told which associations are open, so that a study is not called complete while its sender is still connected. */
public interface AssociationListener {
    /** An association was accepted; called before anything is received on it. */
    void opened(OpenAssociation association);

    /** An association that was opened has ended; called exactly once, after its last instance was recorded. */
    void closed(OpenAssociation association, AssociationEnd end);

    /** A listener that does nothing. */
    static AssociationListener none() {
        return new AssociationListener() {
            @Override
            public void opened(OpenAssociation association) {}

            @Override
            public void closed(OpenAssociation association, AssociationEnd end) {}
        };
    }
}
