package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the played radiologist's findings come from, for a program has no eyes: a {@code findings.json} beside the images,
 * an LIDC annotation file beside them, or nothing, in which case the read says that nothing was marked.
 */
final class PlayedReader {
    private static final double PROBABILITY_PER_RATING = 0.2;

    private final Path folder;
    private final String study;

    /** @param study the StudyInstanceUID (0020,000D) that an annotation file must name to be of these images */
    PlayedReader(Path folder, String study) {
        this.folder = folder;
        this.study = study;
    }

    /**
     * @param grid the series' geometry as the server gives it
     * @return findings in the form of the blind read's REST body
     */
    List<Map<String, Object>> findings(JsonNode grid) throws IOException {
        Path given = folder.resolve("findings.json");
        if (Files.exists(given)) {
            List<Map<String, Object>> findings = new ArrayList<>();
            for (JsonNode finding : Door.JSON.readTree(Files.readString(given))) {
                findings.add(Door.JSON.convertValue(
                        finding, Door.JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class)));
            }
            return findings;
        }
        List<Path> annotations;
        try (Stream<Path> files = Files.walk(folder)) {
            annotations = files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        for (Path xml : annotations) {
            List<Map<String, Object>> findings = names(xml) ? fromLidc(xml, grid) : List.of();
            if (!findings.isEmpty()) {
                return findings;
            }
        }
        System.out.println("no findings.json and no LIDC marks beside the images: the played reader marks nothing");
        return List.of();
    }

    private boolean names(Path xml) throws IOException {
        return Files.readString(xml, StandardCharsets.ISO_8859_1).contains(study);
    }

    private static List<Map<String, Object>> fromLidc(Path xml, JsonNode grid) throws IOException {
        for (int reader = 0; reader < 4; reader++) {
            List<Map<String, Object>> findings = new ArrayList<>();
            for (LidcReads.Marked nodule : LidcReads.of(xml, reader)) {
                if (!nodule.contours().isEmpty()) {
                    findings.add(finding(nodule, grid));
                }
            }
            if (!findings.isEmpty()) {
                return findings;
            }
        }
        return List.of();
    }

    private static Map<String, Object> finding(LidcReads.Marked nodule, JsonNode grid) {
        ContourSize size = ContourSize.of(nodule.contours(), grid);
        String type = nodule.texture() <= 2 ? "NON_SOLID" : nodule.texture() <= 4 ? "PART_SOLID" : "SOLID";
        Map<String, Object> finding = new java.util.LinkedHashMap<>();
        finding.put("type", type);
        finding.put("centreMm", size.centreMm());
        finding.put("longMm", size.longMm());
        finding.put("shortMm", size.shortMm());
        if (type.equals("PART_SOLID")) {
            // The study did not measure the solid part; the played reader calls half of it solid.
            finding.put("solidLongMm", ContourSize.oneDecimal(size.longMm() / 2));
            finding.put("solidShortMm", ContourSize.oneDecimal(size.shortMm() / 2));
        }
        finding.put("lobe", size.centreMm()[0] < 0 ? "RUL" : "LUL");
        finding.put(
                "margin", nodule.spiculation() >= 4 ? "SPICULATED" : nodule.lobulation() >= 4 ? "LOBULATED" : "SMOOTH");
        finding.put("calcification", nodule.calcification() == 6 ? "NONE" : "OTHER");
        finding.put("status", "BASELINE");
        finding.put("probability", ContourSize.oneDecimal((nodule.malignancy() - 0.5) * PROBABILITY_PER_RATING));
        return finding;
    }
}
