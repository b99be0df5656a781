package org.consilium.panel;

import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;

/** What an actor has seen of the case before they change it. */
public sealed interface Basis permits Basis.Version, Basis.Room {
    /** Takes the case for the change. */
    void take(CaseProgress progress, CaseId id);

    /** The version of the case that was loaded; an older one than the newest is refused. */
    static Basis version(long loaded) {
        return new Version(loaded);
    }

    /** The room itself, which shows every change as it happens: the panel's phase is the guard. */
    static Basis room() {
        return new Room();
    }

    record Version(long loaded) implements Basis {
        @Override
        public void take(CaseProgress progress, CaseId id) {
            progress.change(id, loaded);
        }
    }

    record Room() implements Basis {
        @Override
        public void take(CaseProgress progress, CaseId id) {
            progress.changedBySystem(id);
        }
    }
}
