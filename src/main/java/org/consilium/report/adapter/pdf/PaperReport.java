package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a report on paper: the decision first, then what led to it, then what a replay needs. */
public final class PaperReport {
    private static final String[][] SECTIONS = {
        {"decision", "Decision"},
        {"advice", "3A Advice"},
        {"patient", "Patient"},
        {"history", "1A History"},
        {"blindRead", "2A Blind read"},
        {"reconciliation", "2A Reconciled read"},
        {"modelRead", "2A Model read"},
        {"comparison", "2A Comparison"},
        {"risk", "3A Risk"},
        {"guidelines", "3A Guidelines"},
        {"triggers", "3A Reasons for a panel"},
        {"panel", "Panel"},
        {"arrangement", "4A Arrangement"},
        {"followup", "5A Follow-up"},
        {"series", "Series and acquisition rules"}
    };

    private final JsonNode report;
    private final Paper paper;

    private PaperReport(JsonNode report, Paper paper) {
        this.report = report;
        this.paper = paper;
    }

    /** The report as a PDF file. */
    public static byte[] of(JsonNode report) {
        String label = report.path("label").asText();
        try (Paper paper =
                new Paper("Consilium report " + label, report.path("notice").asText())) {
            new PaperReport(report, paper).write();
            return paper.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write() throws IOException {
        paper.title("Report of case " + report.path("label").asText());
        paper.line(report.path("notice").asText());
        paper.line("State " + report.path("state").asText() + ", version "
                + report.path("version").asText() + ", opened "
                + report.path("openedAt").asText() + ", written "
                + report.path("writtenAt").asText() + " for "
                + report.path("writtenFor").asText());
        for (String[] section : SECTIONS) {
            if (report.hasNonNull(section[0])) {
                paper.heading(section[1]);
                tell(report.get(section[0]), 0);
            }
        }
        rules();
        timeline();
        chain();
    }

    /** Values line by line; a structure within a structure is told in one line, a list as items. */
    private void tell(JsonNode node, int depth) throws IOException {
        if (node.isArray()) {
            for (JsonNode item : node) {
                paper.item(OneLine.of(item));
            }
            return;
        }
        List<String> plain = new ArrayList<>();
        List<Map.Entry<String, JsonNode>> nested = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getValue().isValueNode()) {
                plain.add(words(field.getKey()) + ": " + field.getValue().asText());
            } else {
                nested.add(field);
            }
        }
        if (!plain.isEmpty()) {
            paper.line(String.join("; ", plain));
        }
        for (var field : nested) {
            nested(field.getKey(), field.getValue(), depth);
        }
    }

    private void nested(String name, JsonNode value, int depth) throws IOException {
        if (value.isArray() && !value.isEmpty()) {
            paper.line(words(name) + ":");
            tell(value, depth + 1);
        } else if (value.isObject() && depth < 1 && !value.has("ruleId")) {
            paper.line(words(name) + ":");
            tell(value, depth + 1);
        } else if (!value.isEmpty()) {
            paper.item(words(name) + ": " + OneLine.of(value));
        }
    }

    private void rules() throws IOException {
        paper.heading("Rules that spoke");
        for (JsonNode rule : report.path("rulesThatSpoke")) {
            paper.small(rule.path("ruleId").asText() + "  (table "
                    + rule.path("table").asText() + ", version "
                    + rule.path("version").asText() + ")");
        }
    }

    private void timeline() throws IOException {
        paper.heading("Timeline");
        for (JsonNode entry : report.path("timeline")) {
            paper.small(entry.path("at").asText() + "  "
                    + entry.path("summary").path("en").asText());
        }
    }

    private void chain() throws IOException {
        JsonNode chain = report.path("auditChain");
        paper.heading("Audit chain");
        paper.small(chain.path("records").asText() + " records about this case, the last one number "
                + chain.path("lastNumber").asText() + ", hash "
                + chain.path("lastHash").asText());
    }

    /** {@code intervalMonths} reads as {@code interval months}. */
    static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
