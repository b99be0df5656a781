package org.consilium.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Test;

class MultipartReaderTest {
    @Test
    void partsComeOutAsTheyWentInHoweverTheBytesTrickle() throws IOException {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<byte[]> parts = new ArrayList<>();
            for (int part = 0; part < 1 + chance.nextInt(4); part++) {
                parts.add(tricky(chance));
            }
            List<byte[]> read = read(trickle(body("B", parts), chance), "B");
            boolean same = read.size() == parts.size();
            for (int part = 0; same && part < parts.size(); part++) {
                same = Arrays.equals(read.get(part), parts.get(part));
            }
            assertThat(same).as("seed %d round %d", seed, round).isTrue();
        }
    }

    /** Bytes that look like the delimiter, almost. */
    private static byte[] tricky(Random chance) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chance.nextInt(30); i++) {
            text.append(List.of("\r", "\n", "--", "\r\n--", "\r\n-", "B", "x", "\r\n--b")
                    .get(chance.nextInt(8)));
            text.append(chance.nextInt(3) == 0 ? "y".repeat(chance.nextInt(70_000)) : "");
        }
        return text.toString().replace("\r\n--B", "\r\n--C").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void headersAreReadWithoutRegardToCaseAndAPreambleIsSkipped() throws IOException {
        String body =
                "to whom it may concern\r\n--B \r\ncontent-TYPE: application/dicom\r\nX: 1\r\n\r\nabc\r\n--B--\r\nbye";
        MultipartReader reader = new MultipartReader(stream(body), "B");
        MultipartReader.Part part = reader.next().orElseThrow();
        assertThat(part.header("content-type")).isEqualTo("application/dicom");
        assertThat(part.body().readAllBytes()).asString().isEqualTo("abc");
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void aBodyThatEndsTooEarlyIsRefusedAtEveryLength() {
        String body = "--B\r\nA: b\r\n\r\nabc\r\n--B--";
        for (int length = 0; length < body.length(); length++) {
            String cut = body.substring(0, length);
            assertThatThrownBy(() -> read(stream(cut), "B")).as(cut).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void endlessHeadersAreRefused() {
        String body = "--B\r\n" + "A: b\r\n".repeat(10_000) + "\r\nabc\r\n--B--";
        assertThatThrownBy(() -> read(stream(body), "B")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new MultipartReader(stream(body), "")).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNotReadOfAPartIsSkipped() throws IOException {
        MultipartReader reader = new MultipartReader(
                new ByteArrayInputStream(
                        body("B", List.of(new byte[100_000], "two".getBytes(StandardCharsets.US_ASCII)))),
                "B");
        assertThat(reader.next()).isPresent();
        assertThat(reader.next().orElseThrow().body().readAllBytes()).asString().isEqualTo("two");
    }

    private static List<byte[]> read(InputStream in, String boundary) throws IOException {
        MultipartReader reader = new MultipartReader(in, boundary);
        List<byte[]> read = new ArrayList<>();
        for (Optional<MultipartReader.Part> part = reader.next(); part.isPresent(); part = reader.next()) {
            read.add(part.get().body().readAllBytes());
        }
        return read;
    }

    private static byte[] body(String boundary, List<byte[]> parts) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.write(("\r\n--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.write(part);
        }
        body.write(("\r\n--" + boundary + "--").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static InputStream trickle(byte[] bytes, Random chance) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + chance.nextInt(chance.nextBoolean() ? 5 : 9000)));
            }
        };
    }
}
