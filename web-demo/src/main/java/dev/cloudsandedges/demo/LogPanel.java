package dev.cloudsandedges.demo;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.teavm.jso.dom.html.HTMLElement;

import java.util.List;

/** The newest events as the log holds them, while the panel is open. */
final class LogPanel {

    private static final int NEWEST = 50;

    private final CloudsAndEdges engine;
    private final HTMLElement panel = Dom.byId("log");

    LogPanel(CloudsAndEdges engine) {
        this.engine = engine;
        panel.addEventListener("toggle", event -> follow());
    }

    void follow() {
        Dom.text("log-size", "\u00b7 " + Words.events(engine.position()));
        if (panel.hasAttribute("open")) {
            engine.log(Math.max(0, engine.position() - NEWEST), NEWEST, LogPanel::show);
        }
    }

    private static void show(Verdict<List<String>> read) {
        HTMLElement list = Dom.byId("log-lines").clear();
        Refusal why = read.refusal();
        List<String> lines = why == null ? read.orThrow() : List.of(why.message());
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            list.withChild("li", item -> item.withChild("code", code -> code.setTextContent(line)));
        }
    }
}
