package org.consilium.server.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Finds out before anything is started whether the doors can be opened, and says which one cannot. */
public final class FreePorts {
    private FreePorts() {}

    /**
     * @param environment the process environment: {@code CONSILIUM_HTTP_HOST}, {@code CONSILIUM_HTTP_PORT},
     *     {@code CONSILIUM_DICOM_HOST}, {@code CONSILIUM_DICOM_PORT}; port 0 is any free port
     * @throws IllegalStateException with the port that is taken and the variable that would choose another
     */
    public static void check(Map<String, String> environment) {
        check(environment, "HTTP", "8080");
        if (!"false".equals(environment.get("CONSILIUM_DICOM_PLAIN"))) {
            check(environment, "DICOM", "11112");
        }
    }

    private static void check(Map<String, String> environment, String what, String usual) {
        String variable = "CONSILIUM_" + what + "_PORT";
        String host = environment.getOrDefault("CONSILIUM_" + what + "_HOST", "127.0.0.1");
        int port = port(variable, environment.getOrDefault(variable, usual));
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new IllegalStateException(
                    what + " port " + port + " at " + host + " cannot be opened (" + taken.getMessage()
                            + "): end what uses it, or choose another with " + variable,
                    taken);
        }
    }

    private static int port(String variable, String text) {
        try {
            int port = Integer.parseInt(text.trim());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below, like a number out of range.
        }
        throw new IllegalStateException(variable + " must be a number from 0 to 65535, not '" + text + "'");
    }
}
