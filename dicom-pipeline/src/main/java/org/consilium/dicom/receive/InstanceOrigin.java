package org.consilium.dicom.receive;

/**
 * Who sent an instance and with which others.
 *
 * @param callingAe AE title of the sender, 1 to 16 characters; for an upload the name of the way in
 * @param association what it came with
 */
public record InstanceOrigin(String callingAe, AssociationId association) {
    public InstanceOrigin {
        if (callingAe.isBlank() || callingAe.length() > 16) {
            throw new IllegalArgumentException(
                    "a calling AE title has 1 to 16 characters, this one has " + callingAe.length());
        }
    }
}
