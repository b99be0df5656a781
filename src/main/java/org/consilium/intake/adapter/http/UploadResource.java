package org.consilium.intake.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.access.Sites;
import org.consilium.intake.UploadAudit;
import org.consilium.intake.adapter.dicom.FileUpload;
import org.consilium.multipart.MediaName;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Another way in for DICOM files, for those who have them at hand and no sender. */
@Path("/api/dicom/files")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.COORDINATOR})
public class UploadResource {
    private final FileUpload upload;
    private final UploadAudit audit;
    private final Sites sites;
    private final CurrentPerson current;

    UploadResource(FileUpload upload, UploadAudit audit, Sites sites, CurrentPerson current) {
        this.sites = sites;
        this.upload = upload;
        this.audit = audit;
        this.current = current;
    }

    @POST
    @Blocking
    @Consumes({"application/zip", "application/dicom", "application/octet-stream", "multipart/related"})
    @Operation(
            summary = "One DICOM file, several as parts, or a zip of them",
            description = "Each file is taken or refused by itself; refused ones are named by their place.")
    public FileUpload.Taken files(@HeaderParam("Content-Type") String type, InputStream body) throws IOException {
        FileUpload.Taken taken =
                upload.take(MediaName.one(type), body, sites.of(current.person().id()));
        audit.uploaded(taken.accepted(), taken.refused().size(), current.person());
        return taken;
    }
}
