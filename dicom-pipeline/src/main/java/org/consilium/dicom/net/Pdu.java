package org.consilium.dicom.net;

import java.util.List;

/** A protocol data unit of the upper layer other than P-DATA-TF (PS3.8 9.3); that one is streamed, never held whole. */
sealed interface Pdu {
    int ASSOCIATE_REQUEST = 0x01;
    int ASSOCIATE_ACCEPT = 0x02;
    int ASSOCIATE_REJECT = 0x03;
    int DATA_TRANSFER = 0x04;
    int RELEASE_REQUEST = 0x05;
    int RELEASE_RESPONSE = 0x06;
    int ABORT = 0x07;

    /** The only application context there is (PS3.7 A.2.1). */
    String DICOM_APPLICATION_CONTEXT = "1.2.840.10008.3.1.1.1";

    /** A-ASSOCIATE-RQ (PS3.8 9.3.2). AE titles as sent, so that a wrong one can be rejected rather than misread. */
    record AssociateRequest(
            int protocolVersion,
            String calledAe,
            String callingAe,
            String applicationContext,
            List<ProposedContext> contexts,
            UserInformation user)
            implements Pdu {}

    /** A-ASSOCIATE-AC (PS3.8 9.3.3). */
    record AssociateAccept(String calledAe, String callingAe, List<AnsweredContext> contexts, UserInformation user)
            implements Pdu {}

    /** A-ASSOCIATE-RJ (PS3.8 9.3.4, table 9-21). */
    record AssociateReject(int result, int source, int reason) implements Pdu {
        static final AssociateReject NO_REASON = new AssociateReject(1, 1, 1);
        static final AssociateReject APPLICATION_CONTEXT_NOT_SUPPORTED = new AssociateReject(1, 1, 2);
        static final AssociateReject CALLING_AE_NOT_RECOGNIZED = new AssociateReject(1, 1, 3);
        static final AssociateReject CALLED_AE_NOT_RECOGNIZED = new AssociateReject(1, 1, 7);
        static final AssociateReject PROTOCOL_VERSION_NOT_SUPPORTED = new AssociateReject(1, 2, 2);
        static final AssociateReject LOCAL_LIMIT_EXCEEDED = new AssociateReject(2, 3, 2);

        @Override
        public String toString() {
            return "association rejected: result " + result + ", source " + source + ", reason " + reason;
        }
    }

    /** A-RELEASE-RQ (PS3.8 9.3.6). */
    record ReleaseRequest() implements Pdu {}

    /** A-RELEASE-RP (PS3.8 9.3.7). */
    record ReleaseResponse() implements Pdu {}

    /** A-ABORT (PS3.8 9.3.8, table 9-26). */
    record Abort(int source, int reason) implements Pdu {
        static final Abort BY_USER = new Abort(0, 0);
        static final Abort UNRECOGNIZED_PDU = new Abort(2, 1);
        static final Abort UNEXPECTED_PDU = new Abort(2, 2);
        static final Abort INVALID_PARAMETER = new Abort(2, 6);
        static final Abort NO_REASON = new Abort(2, 0);
    }

    /**
     * A presentation context as proposed (PS3.8 9.3.2.2).
     *
     * @param id odd, 1 to 255
     */
    record ProposedContext(int id, String abstractSyntax, List<String> transferSyntaxes) {
        public ProposedContext {
            if (id < 1 || id > 255 || id % 2 == 0) {
                throw new IllegalArgumentException("a presentation context id is odd and within 1 and 255, not " + id);
            }
            transferSyntaxes = List.copyOf(transferSyntaxes);
        }
    }

    /** What became of a proposed presentation context (PS3.8 9.3.3.2). */
    record AnsweredContext(int id, int result, String transferSyntax) {
        static final int ACCEPTED = 0;
        static final int ABSTRACT_SYNTAX_NOT_SUPPORTED = 3;
        static final int TRANSFER_SYNTAXES_NOT_SUPPORTED = 4;
    }
}
