package org.consilium.dicom.net;

import java.util.List;
import java.util.Optional;

/**
 * The user information item of both sides' A-ASSOCIATE (PS3.7 D.3.3, PS3.8 D.1).
 *
 * @param maxPduBytes the longest P-DATA-TF PDU the writer of this item takes, 0 for any
 * @param implementationClassUid which software it is
 * @param implementationVersion which version, empty where not said
 * @param window how many operations may be outstanding, absent for one
 * @param roles which roles are proposed or accepted for which class
 */
record UserInformation(
        long maxPduBytes,
        String implementationClassUid,
        String implementationVersion,
        Optional<AsyncWindow> window,
        List<RoleSelection> roles) {

    UserInformation {
        roles = List.copyOf(roles);
    }

    /** Asynchronous operations window (PS3.7 D.3.3.3); 0 means any number. */
    record AsyncWindow(int maxInvoked, int maxPerformed) {}

    /** SCP/SCU role selection (PS3.7 D.3.3.4). */
    record RoleSelection(String sopClassUid, boolean requestorIsScu, boolean requestorIsScp) {}
}
