package org.consilium.dicomweb.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicomweb.DicomwebSettings;
import org.consilium.dicomweb.HeldInstance;
import org.consilium.dicomweb.domain.Accepted;
import org.consilium.dicomweb.domain.Picture;
import org.consilium.dicomweb.domain.PictureFile;
import org.consilium.dicomweb.domain.Viewport;
import org.consilium.dicomweb.domain.VoiWindow;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes pictures of frames, a bounded number at a time. */
@ApplicationScoped
class Pictures {
    private static final List<String> PICTURES = List.of(PictureFile.JPEG, PictureFile.PNG);
    private static final String PDF = "application/pdf";
    private static final int DEFAULT_QUALITY = 90;
    private static final int THUMBNAIL_SIDE = 128;

    private final StoredObjects objects;
    private final Semaphore places;

    Pictures(StoredObjects objects, DicomwebSettings settings) {
        this.objects = objects;
        this.places = new Semaphore(settings.maxRendering());
    }

    /** @param frames one frame's number, from 1 */
    Response rendered(HeldInstance held, String frames, UriInfo asked, @Nullable String accept) {
        DicomObject object = objects.read(held, ReadScope.WHOLE);
        if (object.dataset().contains(Tag.EncapsulatedDocument)) {
            return document(object.dataset(), AcceptReading.of(asked, accept));
        }
        return drawn(
                object, frames, Optional.ofNullable(asked.getQueryParameters().getFirst("viewport")), asked, accept);
    }

    /** @param frames one frame's number, from 1; the middle one where empty */
    Response thumbnail(HeldInstance held, String frames, UriInfo asked, @Nullable String accept) {
        DicomObject object = objects.read(held, ReadScope.WHOLE);
        String frame =
                frames.isEmpty() ? String.valueOf(object.dataset().getInt(Tag.NumberOfFrames, 1) / 2 + 1) : frames;
        String viewport = asked.getQueryParameters().getFirst("viewport");
        String size = viewport == null ? THUMBNAIL_SIDE + "," + THUMBNAIL_SIDE : viewport;
        return drawn(object, frame, Optional.of(size), asked, accept);
    }

    private Response drawn(
            DicomObject object, String frames, Optional<String> viewport, UriInfo asked, @Nullable String accept) {
        if (!object.dataset().contains(Tag.PixelData)) {
            throw Refusal.of(Problem.NOT_ACCEPTABLE).with("reason", "no-pixel-data");
        }
        String type = AcceptReading.of(asked, accept)
                .single(PICTURES)
                .map(Accepted.Choice::type)
                .orElseThrow(() -> Refusal.of(Problem.NOT_ACCEPTABLE).with("offered", String.join(", ", PICTURES)));
        int frame = FrameNumbers.parse(frames, object.dataset()).get(0);
        Optional<VoiWindow> window = Optional.ofNullable(
                        asked.getQueryParameters().getFirst("window"))
                .map(VoiWindow::parse);
        int quality = quality(asked.getQueryParameters().getFirst("quality"));
        if (!places.tryAcquire()) {
            throw Refusal.of(Problem.OVERLOADED);
        }
        try {
            BufferedImage image = Picture.draw(object, frame, window);
            Optional<Viewport> fitted = viewport.map(text -> Viewport.parse(text, image.getWidth(), image.getHeight()));
            BufferedImage shown =
                    fitted.map(view -> Picture.fitted(image, view)).orElse(image);
            return answer(Response.ok(PictureFile.encode(shown, type, quality)), type, asked);
        } catch (DicomRefusal damaged) {
            throw StoredObjects.undecodable(damaged);
        } finally {
            places.release();
        }
    }

    private static Response answer(Response.ResponseBuilder response, String type, UriInfo asked) {
        if (asked.getQueryParameters().containsKey("annotation")) {
            response.header("Warning", "299 consilium \"Annotations are not supported\"");
        }
        return response.header("Content-Type", type)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static int quality(@Nullable String text) {
        if (text == null) {
            return DEFAULT_QUALITY;
        }
        if (!text.matches("[1-9][0-9]?|100")) {
            throw Refusal.invalid("quality", "1 to 100");
        }
        return Integer.parseInt(text);
    }

    private static Response document(Attributes dataset, Accepted accepted) {
        String kind = dataset.getString(Tag.MIMETypeOfEncapsulatedDocument).orElse("");
        if (!kind.equals(PDF) || accepted.single(List.of(PDF)).isEmpty()) {
            throw Refusal.of(Problem.NOT_ACCEPTABLE).with("offered", PDF);
        }
        return Response.ok(dataset.getBytes(Tag.EncapsulatedDocument).orElse(new byte[0]))
                .header("Content-Type", PDF)
                .header("Cache-Control", "no-store")
                .build();
    }
}
