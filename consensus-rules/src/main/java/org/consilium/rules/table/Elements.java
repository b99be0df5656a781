package org.consilium.rules.table;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Small questions to DOM elements. */
final class Elements {
    private Elements() {}

    static List<Element> children(Element parent, String localName) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && localName.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    /** Texts of the named children, each from its {@code <text>}. */
    static List<String> texts(Element parent, String localName) {
        return children(parent, localName).stream().map(Elements::text).toList();
    }

    static String text(Element element) {
        List<Element> texts = children(element, "text");
        return texts.isEmpty()
                ? ""
                : String.valueOf(texts.get(0).getTextContent()).strip();
    }

    /** Attribute by local name, whatever its namespace; empty when there is none. */
    static String attribute(Element element, String localName) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (localName.equals(attribute.getLocalName())) {
                return attribute.getValue();
            }
        }
        return "";
    }

    static String named(Element element, String otherwise) {
        String name = element.getAttribute("name");
        return name.isEmpty() ? otherwise : name;
    }
}
