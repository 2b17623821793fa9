package dev.cloudsandedges.demo;

import dev.cloudsandedges.dotsandboxes.BoardSize;

import org.teavm.jso.dom.html.HTMLDocument;

/** Starts the page. */
public final class Main {
    private Main() {}

    /** Called by the page once it stands. */
    public static void main(String[] arguments) {
        HTMLDocument document = HTMLDocument.current();
        document.getBody()
                .appendChild(document.createElement("p")
                        .withText("Boxes on a small board: " + BoardSize.SMALL.boxes()));
    }
}
