package org.consilium.dicomweb;

/** What became of one instance of a store request. */
public sealed interface StoreOutcome {
    /** Durable and recorded, or known before with the same content. */
    record Stored(String sopClassUid, String sopInstanceUid, String seriesUid, String studyUid)
            implements StoreOutcome {
        @Override
        public String toString() {
            return "Stored[]";
        }
    }

    /** Not taken; the reason is a DIMSE status (PS3.18 table 10.5.3-2, PS3.3 C.14.1.1). */
    record Failed(String sopClassUid, String sopInstanceUid, int reason) implements StoreOutcome {
        public static final int OUT_OF_RESOURCES = 0xA700;

        /** Known already with other content: kept apart, not shown. */
        public static final int DUPLICATE = 0x0111;

        public static final int CANNOT_UNDERSTAND = 0xC000;

        @Override
        public String toString() {
            return String.format("Failed[reason=%04X]", reason);
        }
    }

    /** Not taken, and it cannot be said which instance it was. */
    record Unknown(int reason) implements StoreOutcome {}
}
