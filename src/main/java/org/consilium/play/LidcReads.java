package org.consilium.play;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What one radiologist of the LIDC study marked on a series, from the XML that accompanies it.
 *
 * <p>Format: LIDC-IDRI "LidcReadMessage", one {@code readingSession} a reader, one {@code unblindedReadNodule} a nodule,
 * one {@code roi} a slice with its contour in pixel columns and rows.
 */
final class LidcReads {
    private LidcReads() {}

    /** A contour on one slice. */
    record Contour(double zMm, List<double[]> columnRow) {}

    /** A nodule of 3 mm or more as one reader marked it. */
    record Marked(
            int malignancy, int texture, int spiculation, int lobulation, int calcification, List<Contour> contours) {}

    /**
     * @param xml the annotation file
     * @param reader which of its readers, 0 for the first
     */
    static List<Marked> of(Path xml, int reader) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream stream = Files.newInputStream(xml)) {
            return new Walk(factory.createXMLStreamReader(stream)).nodulesOf(reader);
        } catch (XMLStreamException broken) {
            throw new IOException("not an LIDC annotation file", broken);
        }
    }

    private static final class Walk {
        private final XMLStreamReader xml;

        Walk(XMLStreamReader xml) {
            this.xml = xml;
        }

        List<Marked> nodulesOf(int reader) throws XMLStreamException {
            List<Marked> nodules = new ArrayList<>();
            int session = -1;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if ("readingSession".equals(xml.getLocalName())) {
                    session++;
                } else if ("unblindedReadNodule".equals(xml.getLocalName())) {
                    Marked nodule = nodule();
                    // Nodules below 3 mm have one point and no characteristics.
                    if (session == reader && nodule.malignancy() > 0) {
                        nodules.add(nodule);
                    }
                }
            }
            return nodules;
        }

        private Marked nodule() throws XMLStreamException {
            int malignancy = 0;
            int texture = 5;
            int spiculation = 1;
            int lobulation = 1;
            int calcification = 6;
            List<Contour> contours = new ArrayList<>();
            while (!ends("unblindedReadNodule")) {
                if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "malignancy" -> malignancy = number();
                    case "texture" -> texture = number();
                    case "spiculation" -> spiculation = number();
                    case "lobulation" -> lobulation = number();
                    case "calcification" -> calcification = number();
                    case "roi" -> contours.add(contour());
                    default -> {
                        // Names and flags that the played reader does not use.
                    }
                }
            }
            return new Marked(malignancy, texture, spiculation, lobulation, calcification, contours);
        }

        private Contour contour() throws XMLStreamException {
            double z = 0;
            double column = 0;
            List<double[]> points = new ArrayList<>();
            while (!ends("roi")) {
                if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "imageZposition" ->
                        z = Double.parseDouble(xml.getElementText().trim());
                    case "xCoord" -> column = number();
                    case "yCoord" -> points.add(new double[] {column, number()});
                    default -> {
                        // Image names are not needed: the z position says which slice it is.
                    }
                }
            }
            return new Contour(z, points);
        }

        /** Moves on; true at the end of that element or of the file. */
        private boolean ends(String element) throws XMLStreamException {
            if (!xml.hasNext()) {
                return true;
            }
            return xml.next() == XMLStreamReader.END_ELEMENT && element.equals(xml.getLocalName());
        }

        private int number() throws XMLStreamException {
            String text = xml.getElementText().trim();
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        }
    }
}
