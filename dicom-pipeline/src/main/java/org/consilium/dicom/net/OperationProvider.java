package org.consilium.dicom.net;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.consilium.dicom.receive.AnnouncedInstance;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.dicom.receive.IntakeRefusal;
import org.consilium.dicom.receive.Reception;

/** Performs what a peer asks for on one association: C-ECHO (PS3.7 9.3.5), C-STORE (PS3.7 9.3.1, PS3.4 B)
 * and, where the node vouches for what it holds, N-ACTION of Storage Commitment. */
final class OperationProvider {
    private static final Logger LOG = System.getLogger(OperationProvider.class.getName());

    private final Map<Integer, NegotiatedContext> contexts;
    private final InstanceIntake intake;
    private final Optional<CommitmentProvider> commitment;
    private final InstanceOrigin origin;
    private final MessageReader reader;
    private final MessageWriter writer;

    OperationProvider(
            Map<Integer, NegotiatedContext> contexts,
            InstanceIntake intake,
            Optional<CommitmentProvider> commitment,
            InstanceOrigin origin,
            MessageReader reader,
            MessageWriter writer) {
        this.contexts = contexts;
        this.intake = intake;
        this.commitment = commitment;
        this.origin = origin;
        this.reader = reader;
        this.writer = writer;
    }

    /** Reads the rest of one request and answers it. */
    void perform(Arrival.Command arrival) throws IOException {
        Optional<NegotiatedContext> context = Optional.ofNullable(contexts.get(arrival.contextId()));
        if (context.isEmpty()) {
            throw ProtocolViolation.invalid("a message uses a presentation context that was not agreed on");
        }
        CommandSet request = arrival.command();
        int field = request.number(CommandSet.COMMAND_FIELD);
        if (field == CommandField.C_STORE) {
            store(context.get(), request);
        } else if (field == CommandField.C_ECHO) {
            dropDataSet(context.get(), request);
            answer(context.get(), request.response(DimseStatus.SUCCESS));
        } else if (field == CommandField.N_ACTION && commitment.isPresent() && isCommitment(context.get())) {
            commitment.get().perform(context.get(), request, origin.callingAe(), reader, writer);
        } else if (field == CommandField.C_CANCEL || (field & CommandField.RESPONSE) != 0) {
            // nothing here is pending long enough to be cancelled; the answer to a report changes nothing
            dropDataSet(context.get(), request);
        } else {
            dropDataSet(context.get(), request);
            answer(context.get(), request.response(DimseStatus.UNRECOGNIZED_OPERATION));
        }
    }

    private static boolean isCommitment(NegotiatedContext context) {
        return context.abstractSyntax().equals(StorageClasses.STORAGE_COMMITMENT_PUSH);
    }

    private void store(NegotiatedContext context, CommandSet request) throws IOException {
        String sopClass = request.text(CommandSet.AFFECTED_SOP_CLASS_UID);
        if (!request.hasDataSet()) {
            throw ProtocolViolation.invalid("a C-STORE request comes without data set");
        }
        if (!sopClass.equals(context.abstractSyntax())) {
            dropDataSet(context, request);
            answer(context, request.response(DimseStatus.SOP_CLASS_NOT_SUPPORTED));
            return;
        }
        AnnouncedInstance announced = new AnnouncedInstance(
                sopClass, request.text(CommandSet.AFFECTED_SOP_INSTANCE_UID), context.transferSyntax());
        answer(context, receive(context, request, announced));
    }

    private CommandSet receive(NegotiatedContext context, CommandSet request, AnnouncedInstance announced)
            throws IOException {
        try (Reception reception = intake.begin(announced, origin)) {
            return take(context, request, reception);
        } catch (IntakeRefusal refusal) {
            dropDataSet(context, request);
            return refused(request, refusal);
        }
    }

    private CommandSet take(NegotiatedContext context, CommandSet request, Reception reception) throws IOException {
        RefusableSink sink = new RefusableSink(reception);
        reader.readDataSet(context.id(), sink);
        try {
            sink.requireTaken();
            reception.finish();
            return request.response(DimseStatus.SUCCESS);
        } catch (IntakeRefusal refusal) {
            return refused(request, refusal);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "event=intake-failed cause={0}", e.getClass().getName());
            return request.response(DimseStatus.PROCESSING_FAILURE);
        }
    }

    private static CommandSet refused(CommandSet request, IntakeRefusal refusal) {
        LOG.log(Level.WARNING, "event=instance-refused reason={0} detail={1}", refusal.reason(), refusal.detail());
        return request.response(refusal.reason().status()).withComment(refusal.detail());
    }

    private void dropDataSet(NegotiatedContext context, CommandSet request) throws IOException {
        if (request.hasDataSet()) {
            reader.readDataSet(context.id(), ByteSink.NOWHERE);
        }
    }

    private void answer(NegotiatedContext context, CommandSet response) throws IOException {
        writer.send(context.id(), response);
    }

    /** Passes a data set on until the reception refuses it, then drops the rest, which the sender will send anyway. */
    private static final class RefusableSink implements ByteSink {
        private final Reception reception;
        private Optional<IntakeRefusal> refusal = Optional.empty();

        RefusableSink(Reception reception) {
            this.reception = reception;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (refusal.isEmpty()) {
                try {
                    reception.write(bytes, offset, length);
                } catch (IntakeRefusal e) {
                    refusal = Optional.of(e);
                }
            }
        }

        void requireTaken() throws IntakeRefusal {
            if (refusal.isPresent()) {
                throw refusal.get();
            }
        }
    }
}
