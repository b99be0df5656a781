package org.consilium.dicomweb.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Role;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.json.BulkData;
import org.consilium.dicom.json.DicomJsonWriter;
import org.consilium.dicomweb.HeldInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** WADO-RS metadata (PS3.18 10.4.1.1.2): headers as DICOM JSON, long values by address. */
@Path("/dicomweb")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class MetadataResource {
    private static final int LONGEST_INLINE = 1024;

    private final SeenInstances seen;
    private final StoredObjects objects;
    private final ServiceAddress addresses;

    MetadataResource(SeenInstances seen, StoredObjects objects, ServiceAddress addresses) {
        this.seen = seen;
        this.objects = objects;
        this.addresses = addresses;
    }

    @GET
    @Path("/studies/{study}/metadata")
    @Blocking
    @Operation(summary = "WADO-RS: metadata of a study")
    public Response study(@BeanParam Asked asked) {
        return answer(asked);
    }

    @GET
    @Path("/studies/{study}/series/{series}/metadata")
    @Blocking
    @Operation(summary = "WADO-RS: metadata of a series")
    public Response series(@BeanParam Asked asked) {
        return answer(asked);
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/metadata")
    @Blocking
    @Operation(summary = "WADO-RS: metadata of an instance")
    public Response instance(@BeanParam Asked asked) {
        return answer(asked);
    }

    private Response answer(Asked asked) {
        asked.accepted().requireJson();
        List<HeldInstance> held = seen.all(asked, "metadata");
        StreamingOutput body = out -> {
            out.write('[');
            for (int index = 0; index < held.size(); index++) {
                if (index > 0) {
                    out.write(',');
                }
                write(held.get(index), asked.address(), out);
            }
            out.write(']');
        };
        return FreshAnswer.of(body, "application/dicom+json");
    }

    private void write(HeldInstance held, UriInfo asked, OutputStream out) throws IOException {
        Attributes dataset = objects.read(held, ReadScope.WITHOUT_PIXEL_DATA).dataset();
        if (!held.transferSyntax().equals(UID.ExplicitVRLittleEndian)) {
            // What a viewer needs to know of stored frames (PS3.18 10.4.1.1.2, Available Transfer Syntax UID).
            dataset.setString(Tag.AvailableTransferSyntaxUID, VR.UI, held.transferSyntax());
        }
        String bulk = addresses.instance(asked, held) + "/bulkdata/";
        new DicomJsonWriter(element -> place(element, dataset, bulk)).write(dataset, out);
    }

    /** Only values of the object itself have an address; long ones within sequences are left out, short ones are inline. */
    @SuppressWarnings("ReferenceEquality") // an equal element within a sequence is another one
    private static Optional<String> place(DataElement element, Attributes dataset, String bulk) {
        boolean own =
                dataset.element(element.tag()).filter(found -> found == element).isPresent();
        boolean longValue = element.tag() == Tag.PixelData || element.value().size() > LONGEST_INLINE;
        if (own && longValue) {
            return Optional.of(bulk + String.format("%08X", element.tag()));
        }
        return BulkData.SHORT_INLINE.uriOf(element);
    }
}
