package org.consilium.rules.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.consilium.rules.table.TableRefusal.Code;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML parsing that knows neither document types nor entities nor the network. */
final class SafeXml {
    private static final int MAXIMUM_BYTES = 8 << 20;

    private SafeXml() {}

    static Document parse(byte[] bytes) {
        if (bytes.length > MAXIMUM_BYTES) {
            throw new TableRefusal(Code.NOT_XML, "file has " + bytes.length + " bytes, at most " + MAXIMUM_BYTES);
        }
        refuseDoctype(bytes);
        try {
            return builder().parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException refused) {
            String message = String.valueOf(refused.getMessage());
            Code code = message.contains("DOCTYPE") ? Code.DOCTYPE : Code.NOT_XML;
            throw new TableRefusal(code, "not readable as XML: " + message, refused);
        }
    }

    /** A first look at the raw text, so that the code says doctype whatever the parser would say. */
    private static void refuseDoctype(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new TableRefusal(Code.DOCTYPE, "document type declarations and entities are refused");
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException broken) {
            throw new IllegalStateException("this Java has no safe XML parser", broken);
        }
    }

    /** Every complaint is a refusal; nothing is printed. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException complaint) throws SAXException {
            throw complaint;
        }

        @Override
        public void error(SAXParseException complaint) throws SAXException {
            throw complaint;
        }

        @Override
        public void fatalError(SAXParseException complaint) throws SAXException {
            throw complaint;
        }
    }
}
