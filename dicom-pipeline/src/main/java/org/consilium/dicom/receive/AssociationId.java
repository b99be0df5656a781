package org.consilium.dicom.receive;

import java.util.UUID;

/** Names one association, or one upload, for as long as anybody may ask which instances came with it. */
public record AssociationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
