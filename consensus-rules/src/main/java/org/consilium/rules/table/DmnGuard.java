package org.consilium.rules.table;

import java.util.Set;
import org.consilium.rules.table.TableRefusal.Code;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Refuses DMN that could do more than look up rows: scripts, other languages, functions, listeners. */
final class DmnGuard {
    private static final Set<String> KNOWN = Set.of(
            "definitions",
            "description",
            "decision",
            "variable",
            "inputData",
            "itemDefinition",
            "itemComponent",
            "typeRef",
            "allowedValues",
            "defaultOutputEntry",
            "informationRequirement",
            "requiredInput",
            "requiredDecision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotation",
            "annotationEntry",
            "text",
            "question",
            "allowedAnswers",
            "authorityRequirement",
            "requiredAuthority",
            "knowledgeSource",
            "extensionElements",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef",
            "type",
            "owner",
            "organizationUnit",
            "decisionMade",
            "decisionOwned",
            "supportedObjective",
            "impactedPerformanceIndicator",
            "decisionMaker",
            "decisionOwner");
    private static final Set<String> SCRIPTING = Set.of(
            "literalExpression",
            "context",
            "contextEntry",
            "invocation",
            "functionDefinition",
            "businessKnowledgeModel",
            "relation",
            "list",
            "import",
            "script",
            "executionListener",
            "taskListener",
            "connector");

    private DmnGuard() {}

    static void inspect(Element element) {
        String name = element.getLocalName();
        if (SCRIPTING.contains(name)) {
            throw new TableRefusal(Code.SCRIPT, "element <" + name + "> could run an expression and is refused");
        }
        boolean dmn = String.valueOf(element.getNamespaceURI()).contains("/DMN/2")
                && !String.valueOf(element.getNamespaceURI()).endsWith("DMNDI/");
        if (dmn && !KNOWN.contains(name)) {
            throw new TableRefusal(Code.UNKNOWN_ELEMENT, "element <" + name + "> is not known in a decision table");
        }
        attributes(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && !drawing(inner)) {
                inspect(inner);
            }
        }
    }

    private static boolean drawing(Element element) {
        return String.valueOf(element.getNamespaceURI()).contains("DMNDI");
    }

    private static void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (String.valueOf(attribute.getLocalName()).equals("expressionLanguage") && !feel(attribute.getValue())) {
                throw new TableRefusal(
                        Code.SCRIPT, "expression language <" + attribute.getValue() + "> is refused; only FEEL runs");
            }
        }
    }

    private static boolean feel(String language) {
        return language.equalsIgnoreCase("feel")
                || language.equalsIgnoreCase("feel-scala")
                || language.endsWith("/FEEL/");
    }
}
