package org.consilium.dicomweb;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilium.testing.SignedIn;

/** Sends instances as a DICOMweb client does. */
public final class Stow {
    private static final String BOUNDARY = "----test-boundary-4711";

    private Stow() {}

    /** Stores files as this person, in one request. */
    public static Response files(String person, String address, List<Path> files) {
        List<byte[]> parts = new ArrayList<>();
        try {
            for (Path file : files) {
                parts.add(Files.readAllBytes(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts(person, address, parts);
    }

    /** Stores these bytes, a part each. */
    public static Response parts(String person, String address, List<byte[]> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Type: application/dicom\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(part);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return given().header("Authorization", "Bearer " + SignedIn.tokenOf(person))
                .header("Accept", "application/dicom+json")
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("multipart/related", io.restassured.http.ContentType.BINARY)))
                .contentType("multipart/related; type=\"application/dicom\"; boundary=" + BOUNDARY)
                .body(body.toByteArray())
                .post(address);
    }
}
