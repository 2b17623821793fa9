package dev.cloudsandedges.demo;

import dev.cloudsandedges.verdict.Refusal;

import org.teavm.jso.dom.html.HTMLElement;

/** Says that the log cannot be used, and why, and offers what can be done. */
final class Trouble {

    private static final String DAMAGED = "The log of your matches is damaged.";
    private static final String IF_DAMAGED = "Nothing was changed. You can save what is there as a"
            + " file, and then start over with an empty log; or leave it alone and play for this"
            + " visit only.";
    private static final String NONE = "This browser keeps no log for this page.";
    private static final String IF_NONE = "It may be a private window, or storage may be switched"
            + " off or full. You can play for this visit only: the match is then gone when you"
            + " close the page.";

    private final HTMLElement section = Dom.byId("trouble");

    Trouble(String world, Runnable playInMemory, Runnable startOver) {
        offer("play-in-memory", playInMemory);
        offer("start-over", startOver);
        Dom.byId("save-log").addEventListener("click", event -> LogFile.save(world));
    }

    private void offer(String button, Runnable choice) {
        Dom.byId(button).addEventListener("click", event -> {
            section.setHidden(true);
            choice.run();
        });
    }

    /** Shows itself alone, until a choice is made. */
    void show(Refusal why) {
        boolean corrupt = why.code().equals("log-corrupt");
        Dom.text("trouble-title", corrupt ? DAMAGED : NONE);
        Dom.text("trouble-why", why.message());
        Dom.text("trouble-advice", corrupt ? IF_DAMAGED : IF_NONE);
        Dom.byId("save-log").setHidden(!corrupt);
        Dom.byId("start-over").setHidden(!corrupt);
        section.setHidden(false);
    }
}
