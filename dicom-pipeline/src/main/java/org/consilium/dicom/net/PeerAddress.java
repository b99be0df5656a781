package org.consilium.dicom.net;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an application entity can be reached.
 *
 * @param aeTitle the title it is called by
 * @param host name or address
 * @param port 1 to 65535
 */
public record PeerAddress(AeTitle aeTitle, String host, int port) {
    private static final Pattern FORM = Pattern.compile("([^@]+)@(.+):(\\d{1,5})");

    public PeerAddress {
        if (host.isBlank()) {
            throw new IllegalArgumentException("a peer needs a host name");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port lies within 1 and 65535, not " + port);
        }
    }

    /** Reads {@code AET@HOST:PORT}. */
    public static PeerAddress parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a peer is written AET@HOST:PORT, not " + text);
        }
        return new PeerAddress(new AeTitle(matcher.group(1)), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }
}
