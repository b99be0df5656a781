package org.consilium.dicomweb.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.Value;
import org.consilium.dicom.pixel.CompressedFrames;
import org.consilium.dicomweb.HeldInstance;
import org.consilium.dicomweb.domain.Accepted;
import org.consilium.dicomweb.domain.Encodings;
import org.consilium.dicomweb.domain.FrameBytes;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Gives frames out plain or as they are compressed, as the caller takes them. */
@ApplicationScoped
class FrameAnswers {
    private static final String BYTES = "application/octet-stream";

    private final ServiceAddress addresses;

    FrameAnswers(ServiceAddress addresses) {
        this.addresses = addresses;
    }

    /** One way to give frames: how they are encoded and what they are called. */
    private record Form(String type, String transferSyntax, boolean multipart) {
        boolean plain() {
            return type.equals(BYTES) && transferSyntax.equals(UID.ExplicitVRLittleEndian);
        }
    }

    Response of(HeldInstance held, DicomObject object, List<Integer> frames, Accepted accepted, UriInfo asked) {
        Form form = form(held, accepted, frames.size())
                .orElseThrow(() -> Refusal.of(Problem.NOT_ACCEPTABLE).with("offered", offered(held)));
        try {
            return write(form, payload(form, object, frames), addresses.instance(asked, held), frames);
        } catch (DicomRefusal damaged) {
            throw StoredObjects.undecodable(damaged);
        }
    }

    private static List<String> offered(HeldInstance held) {
        List<String> types = new ArrayList<>(List.of(BYTES));
        types.addAll(Encodings.frameTypes(held.transferSyntax()));
        return types;
    }

    private static Optional<Form> form(HeldInstance held, Accepted accepted, int frames) {
        for (Accepted.Choice choice : accepted.parts(offered(held))) {
            String wanted = choice.transferSyntax().orElse(Accepted.AS_STORED);
            boolean any = wanted.equals(Accepted.AS_STORED);
            boolean fits = choice.multipart() || frames == 1;
            if (fits && choice.type().equals(BYTES) && isPlain(held, wanted, any)) {
                return Optional.of(new Form(BYTES, UID.ExplicitVRLittleEndian, choice.multipart()));
            }
            boolean stored =
                    Encodings.isCompressed(held.transferSyntax()) && (any || wanted.equals(held.transferSyntax()));
            if (fits && stored) {
                return Optional.of(new Form(choice.type(), held.transferSyntax(), choice.multipart()));
            }
        }
        return Optional.empty();
    }

    /** Bytes are samples; only what cannot be decoded here goes out as it is, named by its encoding. */
    private static boolean isPlain(HeldInstance held, String wanted, boolean any) {
        boolean explicit = wanted.equals(UID.ExplicitVRLittleEndian) || wanted.equals(UID.ImplicitVRLittleEndian);
        return (any || explicit) && Encodings.isDecodable(held.transferSyntax());
    }

    private static List<byte[]> payload(Form form, DicomObject object, List<Integer> frames) throws DicomRefusal {
        List<byte[]> payload = new ArrayList<>();
        if (form.plain()) {
            FrameBytes bytes = new FrameBytes(object);
            for (int frame : frames) {
                payload.add(bytes.frame(frame));
            }
            return payload;
        }
        Value pixels = object.dataset().element(Tag.PixelData).orElseThrow().value();
        if (!(pixels instanceof Value.Fragments fragments)) {
            throw new DicomRefusal(DicomRefusal.Code.NO_PIXEL_DATA, "the pixels are not compressed");
        }
        int all = object.dataset().getInt(Tag.NumberOfFrames, 1);
        for (int frame : frames) {
            payload.add(CompressedFrames.frame(fragments, all, frame));
        }
        return payload;
    }

    private static Response write(Form form, List<byte[]> payload, String instance, List<Integer> frames) {
        String type = form.type() + "; transfer-syntax=" + form.transferSyntax();
        if (!form.multipart()) {
            return FreshAnswer.of(payload.get(0), type);
        }
        MultipartWriter writer = new MultipartWriter(form.type());
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < payload.size(); place++) {
            places.add(place);
        }
        return FreshAnswer.of(
                writer.of(
                        places,
                        place -> new MultipartWriter.Part(
                                type,
                                instance + "/frames/" + (frames.get(place) + 1),
                                out -> out.write(payload.get(place)))),
                writer.contentType());
    }
}
