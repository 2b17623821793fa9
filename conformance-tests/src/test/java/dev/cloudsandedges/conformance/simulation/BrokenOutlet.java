package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.backend.notice.Notices;
import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.eventsourcing.Effector;
import dev.cloudsandedges.eventsourcing.Reaction;
import dev.cloudsandedges.host.Effects;

import java.util.List;

/** The ways in which effects can go wrong between an engine and its host. */
final class BrokenOutlet {

    private static final Effects.Acknowledgement NOBODY = new Effects.Acknowledgement() {
        @Override
        public void done() {}

        @Override
        public void failed(String why) {}
    };

    /** The process brings effects about itself, whenever it reads an event. */
    static final Outlet ACTS_WHILE_IT_READS = (setup, port) -> setup.effects(
            Notices.NAME,
            () -> acting(port),
            (id, effect, acknowledgement) -> acknowledgement.done());

    /** What the host acknowledges never comes to the engine. */
    static final Outlet LOSES_ACKNOWLEDGEMENTS = (setup, port) -> setup.effects(
            Notices.NAME, Notices::new, (id, effect, acknowledgement) -> unheard(port, id, effect));

    /** Every effect is handed over twice. */
    static final Outlet STUTTERS = (setup, port) ->
            setup.effects(Notices.NAME, Notices::new, (id, effect, acknowledgement) -> {
                port.perform(id, effect, acknowledgement);
                port.perform(id, effect, acknowledgement);
            });

    /** Effects are acknowledged and not brought about. */
    static final Outlet PRETENDS = (setup, port) -> setup.effects(
            Notices.NAME, Notices::new, (id, effect, acknowledgement) -> acknowledgement.done());

    /** The last of several players is not told. */
    static final Outlet OVERLOOKS_ONE =
            (setup, port) -> setup.effects(Notices.NAME, BrokenOutlet::overlooking, port);

    private BrokenOutlet() {}

    private static Effector acting(Effects port) {
        Notices notices = new Notices();
        return change -> {
            List<Effect> effects = notices.effects(change);
            long position = change.recorded().position();
            for (int i = 0; i < effects.size(); i++) {
                unheard(port, Reaction.commandId(Notices.NAME, position, i), effects.get(i));
            }
            return effects;
        };
    }

    private static void unheard(Effects port, String id, Effect effect) {
        try {
            port.perform(id, effect, NOBODY);
        } catch (IllegalStateException failed) {
            // Whoever does not listen does not hear this either.
        }
    }

    private static Effector overlooking() {
        Notices notices = new Notices();
        return change -> {
            List<Effect> effects = notices.effects(change);
            return effects.size() > 1 ? effects.subList(0, effects.size() - 1) : effects;
        };
    }
}
