package org.consilium.exchange.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.consilium.exchange.Deliveries.MadeObject;
import org.consilium.peers.KnownPeers.WebAddress;

/** Sends objects by STOW-RS (PS3.18 10.5), all in one request. */
@ApplicationScoped
class WebSending {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    void send(WebAddress address, List<MadeObject> objects) throws SendFailure {
        String boundary = "consilium-" + UUID.randomUUID();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.url() + "/studies"))
                .timeout(ANSWER)
                .header("Content-Type", "multipart/related; type=\"application/dicom\"; boundary=" + boundary)
                .header("Accept", "application/dicom+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(boundary, objects)));
        address.authorization().ifPresent(value -> request.header("Authorization", value));
        requireStored(answer(request.build()));
    }

    private int answer(HttpRequest request) throws SendFailure {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            throw new SendFailure("unreachable", true);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SendFailure("stopped", true);
        }
    }

    /** 202 means that not everything was stored (PS3.18 table 10.5.3-1). */
    private static void requireStored(int status) throws SendFailure {
        if (status != 200) {
            boolean refused = status == 400 || status == 409 || status == 415;
            throw new SendFailure("http-" + status, !refused);
        }
    }

    private static byte[] body(String boundary, List<MadeObject> objects) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (MadeObject object : objects) {
            body.writeBytes(("--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(object.file());
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
