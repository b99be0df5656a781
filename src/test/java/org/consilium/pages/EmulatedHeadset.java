package org.consilium.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A headset in software: the npm package {@code iwer} (MIT) put into the page before its own scripts. It is fetched by npm into
 * the build's folder for this test alone, and where there is no npm the test is skipped.
 */
final class EmulatedHeadset {
    private static final String PACKAGE = "iwer@2.5.0";
    private static final Path FOLDER = Path.of("target/npm");
    private static final Path SCRIPT = FOLDER.resolve("node_modules/iwer/build/iwer.min.js");
    private static final int PATIENCE_SECONDS = 180;

    private EmulatedHeadset() {}

    /** The script that gives every page a headset, where it can be had. */
    static Optional<String> script() throws IOException, InterruptedException {
        if (!Files.exists(SCRIPT) && !fetched()) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(SCRIPT) + START);
    }

    private static boolean fetched() throws InterruptedException {
        try {
            Files.createDirectories(FOLDER);
            Process npm = new ProcessBuilder(List.of(
                            "npm", "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!npm.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                npm.destroy();
                return false;
            }
            return npm.exitValue() == 0 && Files.exists(SCRIPT);
        } catch (IOException noNpm) {
            return false;
        }
    }

    /** One eye and a small picture: a machine without a graphics card draws every pixel itself. */
    private static final String START = """
            ;(() => {
              const device = new IWER.XRDevice(IWER.metaQuest3);
              device.stereoEnabled = false;
              device.installRuntime({ forceInstall: true });
              globalThis.headset = device;
            })();
            """;

    /** Turns the right controller to a place of the room, in metres, from where a right hand is. */
    static String aimAt(double x, double y, double z) throws IOException {
        return "(() => { const hand = headset.controllers.right; const from = [0.2, 1.3, -0.1]; hand.position.set(...from);"
                + " const to = " + new ObjectMapper().writeValueAsString(new double[] {x, y, z}) + ";"
                + TURN + " })()";
    }

    /** From looking along -z to looking along a direction. */
    private static final String TURN = """
            const d = to.map((value, i) => value - from[i]);
            const length = Math.hypot(...d);
            const [dx, dy, dz] = d.map((value) => value / length);
            const yaw = Math.atan2(-dx, -dz);
            const pitch = Math.asin(dy);
            const [cy, sy, cp, sp] = [Math.cos(yaw / 2), Math.sin(yaw / 2), Math.cos(pitch / 2), Math.sin(pitch / 2)];
            hand.quaternion.set(cy * sp, sy * cp, -sy * sp, cy * cp);
            """;

    static String trigger(boolean down) {
        return "headset.controllers.right.updateButtonValue('trigger', " + (down ? 1 : 0) + ")";
    }
}
