package dev.cloudsandedges.backend.effect;

import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.host.Effects;

import java.util.ArrayList;
import java.util.List;

/** A port that keeps what is handed over, and answers as it is told. */
final class Mailbox implements Effects {

    /** What was handed over, to be answered. */
    record Parcel(String id, Effect effect, Acknowledgement acknowledgement) {}

    /** How a port answers at once. */
    interface Manner {
        void answer(Parcel parcel);
    }

    static final Manner DONE = parcel -> parcel.acknowledgement().done();
    static final Manner SILENT = parcel -> {};
    static final Manner FAILING = parcel -> parcel.acknowledgement().failed("no stamps");
    static final Manner THROWING = parcel -> {
        throw new UnsupportedOperationException("the box is broken");
    };

    final List<Parcel> parcels = new ArrayList<>();
    Manner manner;

    Mailbox(Manner manner) {
        this.manner = manner;
    }

    @Override
    public void perform(String id, Effect effect, Acknowledgement acknowledgement) {
        Parcel parcel = new Parcel(id, effect, acknowledgement);
        parcels.add(parcel);
        manner.answer(parcel);
    }

    List<String> ids() {
        return parcels.stream().map(Parcel::id).toList();
    }
}
