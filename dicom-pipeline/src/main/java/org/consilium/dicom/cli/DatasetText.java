package org.consilium.dicom.cli;

import java.io.PrintStream;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataDictionary;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.UniqueIdentifiers;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;

/** Datasets as lines: tag, representation, keyword, value. */
final class DatasetText {
    private static final int LONGEST_VALUE = 200;

    private final PrintStream output;

    DatasetText(PrintStream output) {
        this.output = output;
    }

    void write(Attributes dataset) {
        write(dataset, "");
    }

    private void write(Attributes dataset, String indent) {
        for (DataElement element : dataset) {
            String keyword =
                    DataDictionary.keywordOf(element.tag()).orElse(element.isPrivate() ? "private" : "unknown");
            output.println(indent + DataElement.tagText(element.tag()) + " " + element.vr() + " " + keyword + " "
                    + value(dataset, element));
            if (element.value() instanceof Value.Items items) {
                for (Attributes item : items.items()) {
                    output.println(indent + "  item");
                    write(item, indent + "    ");
                }
            }
        }
    }

    private static String value(Attributes dataset, DataElement element) {
        Value value = element.value();
        if (value instanceof Value.Items items) {
            return "(" + items.items().size() + " items)";
        }
        if (value instanceof Value.Skipped skipped) {
            return skipped.size() < 0 ? "(encapsulated)" : "(" + skipped.size() + " bytes)";
        }
        if (element.vr().kind() == VR.Kind.BULK) {
            return "(" + value.size() + " bytes)";
        }
        return shortened(dataset.getStrings(element.tag()), element.vr());
    }

    private static String shortened(List<String> values, VR vr) {
        String joined = String.join("\\", values).replaceAll("\\p{Cntrl}", " ");
        String cut = joined.length() > LONGEST_VALUE ? joined.substring(0, LONGEST_VALUE) + "…" : joined;
        String name = vr == VR.UI
                ? UniqueIdentifiers.find(cut).map(found -> " = " + found.name()).orElse("")
                : "";
        return "[" + cut + "]" + name;
    }
}
