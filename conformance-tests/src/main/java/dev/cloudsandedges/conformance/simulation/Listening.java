package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.CloudsAndEdges;

/** Those who listen to a host's engine: one that throws in bad weather, and one behind it. */
final class Listening {

    private final Stage stage;
    private final String host;
    private long heard;

    Listening(Stage stage, String host) {
        this.stage = stage;
        this.host = host;
    }

    private static final class DeafListener extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** What somebody threw whom an engine has called. */
    void fault(RuntimeException fault) {
        stage.hold(Law.NO_ALARM, fault instanceof DeafListener, fault::toString);
        stage.reached(Reached.LISTENER_THREW);
    }

    void to(CloudsAndEdges engine) {
        heard = engine.position();
        engine.subscribe(position -> {
            if (stage.strikes(stage.weather.hint())) {
                throw new DeafListener();
            }
        });
        engine.subscribe(position -> {
            boolean rising = position > heard && position == engine.position();
            stage.hold(
                    Law.RISING, rising, () -> host + " tells of " + position + " after " + heard);
            heard = position;
        });
    }
}
