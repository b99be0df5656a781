package org.consilium.dicomweb.adapter.http;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes {@code multipart/related} answers part by part, each made when its turn comes. */
final class MultipartWriter {
    private final String type;
    private final String boundary = "part-" + UUID.randomUUID();

    /** @param type the media type of the first part, which names the whole (RFC 2387 3.1) */
    MultipartWriter(String type) {
        this.type = type;
    }

    String contentType() {
        return "multipart/related; type=\"" + type + "\"; boundary=" + boundary;
    }

    /** What stands in one part. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** One part. */
    record Part(String contentType, String location, Content content) {}

    /** All parts; a failure in the midst breaks the answer off, since its head is gone already. */
    <T> StreamingOutput of(List<T> things, Function<T, Part> make) {
        return out -> {
            Iterator<T> each = things.iterator();
            while (each.hasNext()) {
                write(make.apply(each.next()), out);
            }
            out.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        };
    }

    private void write(Part part, OutputStream out) throws IOException {
        String head = "\r\n--" + boundary + "\r\nContent-Type: " + part.contentType()
                + (part.location().isEmpty() ? "" : "\r\nContent-Location: " + part.location()) + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        part.content().writeTo(out);
    }
}
