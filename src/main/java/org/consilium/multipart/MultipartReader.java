package org.consilium.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Reads a {@code multipart/related} body (RFC 2046 5.1.1) as it comes; nothing is kept but one buffer. */
public final class MultipartReader {
    private static final int BUFFER = 64 * 1024;
    private static final int MOST_HEADER_BYTES = 16 * 1024;
    /** RFC 2046 allows 70; archives in use send a few more. */
    private static final int LONGEST_BOUNDARY = 200;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private boolean drained;

    public MultipartReader(InputStream in, String boundary) {
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw Refusal.of(Problem.MALFORMED_BODY).with("boundary", "1 to " + LONGEST_BOUNDARY + " characters");
        }
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        // The first delimiter may begin the body: as if a line had ended before it.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /** One part; its body is to be read to the end before the next part is asked for, else the rest is skipped. */
    public record Part(Map<String, String> headers, InputStream body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** @throws Refusal {@code malformed-body} where the body ends before its last delimiter or a header is too long */
    public Optional<Part> next() throws IOException {
        skipBody();
        consume(delimiter.length);
        if (peekIs('-', '-')) {
            return Optional.empty();
        }
        skipLine();
        return Optional.of(new Part(headers(), new Body()));
    }

    private void skipBody() throws IOException {
        byte[] dropped = new byte[8192];
        Body rest = new Body();
        for (int read = rest.read(dropped, 0, dropped.length); read >= 0; ) {
            read = rest.read(dropped, 0, dropped.length);
        }
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        int bytes = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            bytes += line.length();
            if (bytes > MOST_HEADER_BYTES) {
                throw malformed();
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private void skipLine() throws IOException {
        line();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = one();
            if (next == '\n') {
                int length = line.length();
                return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
            }
            line.append((char) next);
            if (line.length() > MOST_HEADER_BYTES) {
                throw malformed();
            }
        }
    }

    private int one() throws IOException {
        if (start == end && !fill()) {
            throw malformed();
        }
        return buffer[start++] & 0xFF;
    }

    private boolean peekIs(char first, char second) throws IOException {
        while (end - start < 2 && fill()) {
            // two bytes are wanted
        }
        return end - start >= 2 && buffer[start] == first && buffer[start + 1] == second;
    }

    private void consume(int bytes) {
        start += bytes;
    }

    /** Makes room and reads on; false at the end of the body. */
    private boolean fill() throws IOException {
        if (drained) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        int read = in.read(buffer, end, buffer.length - end);
        drained = read < 0;
        end += Math.max(0, read);
        return !drained;
    }

    private static Refusal malformed() {
        return Refusal.of(Problem.MALFORMED_BODY);
    }

    /** Where the delimiter begins, or may begin at the buffer's end; {@code end} where it does not. */
    private int delimiterAt() {
        for (int at = start; at < end; at++) {
            if (buffer[at] == '\r' && matches(at)) {
                return at;
            }
        }
        return end;
    }

    private boolean matches(int at) {
        int length = Math.min(delimiter.length, end - at);
        for (int index = 1; index < length; index++) {
            if (buffer[at + index] != delimiter[index]) {
                return false;
            }
        }
        return true;
    }

    /** Up to the next delimiter, which stays. */
    private final class Body extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (true) {
                int stop = delimiterAt();
                if (stop > start) {
                    int read = Math.min(length, stop - start);
                    System.arraycopy(buffer, start, bytes, offset, read);
                    start += read;
                    return read;
                }
                if (stop + delimiter.length <= end) {
                    return -1;
                }
                if (!fill()) {
                    throw malformed();
                }
            }
        }
    }
}
