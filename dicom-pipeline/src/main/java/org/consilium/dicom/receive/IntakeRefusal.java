package org.consilium.dicom.receive;

/** An instance was not taken over; the sender keeps it. The message is safe to send to anybody. */
public final class IntakeRefusal extends Exception {
    private final Reason reason;
    private final String detail;

    public IntakeRefusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.detail = message;
    }

    public IntakeRefusal(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.detail = message;
    }

    public Reason reason() {
        return reason;
    }

    /** One line that is safe to send to anybody. */
    public String detail() {
        return detail;
    }

    /** Why, in the words of the Storage service class (PS3.4 table B.2-1). */
    public enum Reason {
        /** No room, no ledger, no permission to write: come again later. */
        OUT_OF_RESOURCES(0xA700),
        /** The data set is of another SOP class or instance than was announced. */
        DATA_SET_MISMATCH(0xA900),
        /** The bytes are not a whole, well-formed data set. */
        CANNOT_UNDERSTAND(0xC000);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The C-STORE-RSP status (0000,0900) that says so. */
        public int status() {
            return status;
        }
    }
}
