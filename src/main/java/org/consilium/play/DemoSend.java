package org.consilium.play;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.phantom.ChestPhantom;
import org.consilium.dicom.phantom.PhantomNodule;
import org.consilium.dicom.phantom.PhantomRecipe;
import org.consilium.dicom.phantom.PhantomSeries;

/** Draws the demo CT into the data folder, with what is to be found in it, and sends it to the server's DICOM port. */
public final class DemoSend {
    private static final long SEED = 20221122;

    private DemoSend() {}

    /** Arguments: the server's address, the data folder. */
    public static void main(String... arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        Path folder = data.resolve("demo-ct");
        PhantomSeries phantom = new ChestPhantom(new CoreDicomWriter())
                .write(PhantomRecipe.chest(SEED, LocalDate.now(ZoneOffset.UTC)), folder);
        writeTruth(phantom, folder.resolve("findings.json"));
        int taken = Sending.to(new Door(arguments[0], data), phantom.files());
        if (taken != phantom.files().size()) {
            System.err.println("only " + taken + " of " + phantom.files().size() + " demo images were taken");
            System.exit(1);
        }
    }

    /** So that {@code ./consilium case} has a reader who sees what was drawn. */
    private static void writeTruth(PhantomSeries phantom, Path file) throws IOException {
        ArrayNode findings = Door.JSON.createArrayNode();
        for (PhantomNodule nodule : phantom.nodules()) {
            ObjectNode finding = findings.addObject();
            finding.put("type", typeOf(nodule.kind()));
            finding.putArray("centreMm")
                    .add(nodule.centre().xMm())
                    .add(nodule.centre().yMm())
                    .add(nodule.centre().zMm());
            finding.put("longMm", nodule.diameterMm()).put("shortMm", nodule.diameterMm());
            if (nodule.kind() == PhantomNodule.Kind.PART_SOLID) {
                finding.put("solidLongMm", nodule.diameterMm() / 2).put("solidShortMm", nodule.diameterMm() / 2);
            }
            finding.put("lobe", lobeOf(nodule));
            finding.put("margin", nodule.spiculated() ? "SPICULATED" : "SMOOTH");
            finding.put("calcification", nodule.kind() == PhantomNodule.Kind.CALCIFIED ? "BENIGN" : "NONE");
            finding.put("status", "BASELINE").put("probability", nodule.spiculated() ? 0.6 : 0.1);
        }
        Files.writeString(file, findings.toPrettyString() + "\n");
    }

    private static String typeOf(PhantomNodule.Kind kind) {
        return switch (kind) {
            case SOLID -> "SOLID";
            case PART_SOLID -> "PART_SOLID";
            case GROUND_GLASS -> "NON_SOLID";
            case CALCIFIED -> "BENIGN_CALCIFIED";
        };
    }

    private static String lobeOf(PhantomNodule nodule) {
        boolean upper = nodule.centre().zMm() > 0;
        return nodule.centre().xMm() < 0 ? upper ? "RUL" : "RLL" : upper ? "LUL" : "LLL";
    }
}
