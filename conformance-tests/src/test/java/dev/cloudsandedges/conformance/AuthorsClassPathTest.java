package dev.cloudsandedges.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/** Whoever tries rules with the kit gets the engine and JUnit beside it, and nothing else. */
final class AuthorsClassPathTest {

    @Test
    void the_kit_brings_the_engine_and_junit_alone() throws Exception {
        assertEquals(
                List.of("clouds-and-edges-engine", "junit-jupiter"), handedOn(Path.of("pom.xml")));
    }

    @Test
    void the_engine_brings_jackson_core_alone() throws Exception {
        assertEquals(List.of("jackson-core"), handedOn(Path.of("..", "engine", "pom.xml")));
    }

    /** The dependencies that those have, too, who depend on a module; of no profile. */
    private static List<String> handedOn(Path pom) throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
        List<String> handedOn = new ArrayList<>();
        for (Element dependency :
                children(children(project, "dependencies").get(0), "dependency")) {
            String scope = text(dependency, "scope");
            boolean there = scope.isEmpty() || scope.equals("compile") || scope.equals("runtime");
            if (there && !text(dependency, "optional").equals("true")) {
                handedOn.add(text(dependency, "artifactId"));
            }
        }
        return handedOn;
    }

    private static String text(Element element, String name) {
        List<Element> there = children(element, name);
        return there.isEmpty() ? "" : there.get(0).getTextContent().strip();
    }

    private static List<Element> children(Element element, String name) {
        NodeList nodes = element.getChildNodes();
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child && child.getTagName().equals(name)) {
                children.add(child);
            }
        }
        return children;
    }
}
