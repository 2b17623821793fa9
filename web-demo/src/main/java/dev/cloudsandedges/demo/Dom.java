package dev.cloudsandedges.demo;

import org.teavm.jso.dom.events.EventTarget;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Element;

import java.util.List;

/** The document's elements: those that stand in it, and new ones. */
final class Dom {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private Dom() {}

    /** An element of a drawing. */
    interface Shape extends Element, EventTarget {
        void focus();
    }

    static HTMLDocument document() {
        return HTMLDocument.current();
    }

    static HTMLElement byId(String id) {
        return document().getElementById(id);
    }

    static HTMLInputElement input(String id) {
        return (HTMLInputElement) byId(id);
    }

    static void text(String id, String text) {
        byId(id).setTextContent(text);
    }

    /** A new element of that class. */
    static HTMLElement element(String tag, String look) {
        return document().createElement(tag).withAttr("class", look);
    }

    /** A new element of a drawing, of that class. */
    static Shape shape(String tag, String look) {
        Shape shape = (Shape) document().createElementNS(SVG, tag);
        shape.setAttribute("class", look);
        return shape;
    }

    /** A new emblem as a small picture beside a name. */
    static HTMLElement badge(Emblem emblem) {
        Shape picture = shape("svg", "");
        picture.setAttribute("aria-hidden", "true");
        Shape use = shape("use", "");
        use.setAttribute("href", emblem.symbol());
        picture.appendChild(use);
        HTMLElement badge = element("span", "badge");
        badge.appendChild(picture);
        return badge;
    }

    /**
     * Tells the style sheet when something appears: with what step, counted from 1, or at once. A
     * shape that knows it already is left alone, as it may be about to.
     */
    static void step(Element shape, int step) {
        String style = "--step: " + step;
        if (!style.equals(shape.getAttribute("style"))) {
            shape.setAttribute("style", style);
        }
    }

    /** Writes whole numbers as attributes, each under the name in its place. */
    static void place(Element shape, List<String> names, int... values) {
        for (int i = 0; i < values.length; i++) {
            shape.setAttribute(names.get(i), String.valueOf(values[i]));
        }
    }
}
