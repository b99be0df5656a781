package org.consilium.dicom.net;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.net.Pdu.AnsweredContext;
import org.consilium.dicom.net.Pdu.AssociateReject;
import org.consilium.dicom.net.Pdu.ProposedContext;
import org.consilium.dicom.net.UserInformation.AsyncWindow;
import org.consilium.dicom.net.UserInformation.RoleSelection;

/** Decides what to answer to a proposed association (PS3.8 7.1.1 and 9.3.4, PS3.7 D.3). */
final class Negotiation {
    private final NodeSettings settings;
    private final boolean vouches;

    /** @param vouches whether Storage Commitment is offered */
    Negotiation(NodeSettings settings, boolean vouches) {
        this.settings = settings;
        this.vouches = vouches;
    }

    /** Why the whole proposal is rejected, if it is. The order tells a wrong address from a caller without permission. */
    Optional<AssociateReject> rejection(
            Pdu.AssociateRequest request, InetAddress address, Optional<String> certificate) {
        if ((request.protocolVersion() & 1) == 0) {
            return Optional.of(AssociateReject.PROTOCOL_VERSION_NOT_SUPPORTED);
        }
        if (!request.applicationContext().equals(Pdu.DICOM_APPLICATION_CONTEXT)) {
            return Optional.of(AssociateReject.APPLICATION_CONTEXT_NOT_SUPPORTED);
        }
        if (!request.calledAe().equals(settings.aeTitle().value())) {
            return Optional.of(AssociateReject.CALLED_AE_NOT_RECOGNIZED);
        }
        return admits(request.callingAe(), address, certificate)
                ? Optional.empty()
                : Optional.of(AssociateReject.CALLING_AE_NOT_RECOGNIZED);
    }

    private boolean admits(String callingAe, InetAddress address, Optional<String> certificate) {
        return AeTitle.isValid(callingAe)
                && settings.callers().admits(new CallerPolicy.Caller(new AeTitle(callingAe), address, certificate));
    }

    Pdu.AssociateAccept acceptance(Pdu.AssociateRequest request) {
        List<AnsweredContext> contexts =
                request.contexts().stream().map(this::answer).toList();
        UserInformation user = new UserInformation(
                settings.maxPduBytes(),
                Implementation.CLASS_UID,
                Implementation.VERSION,
                request.user().window().map(this::window),
                request.user().roles().stream().map(Negotiation::role).toList());
        return new Pdu.AssociateAccept(request.calledAe(), request.callingAe(), contexts, user);
    }

    private AnsweredContext answer(ProposedContext context) {
        boolean messages = context.abstractSyntax().equals(StorageClasses.VERIFICATION)
                || vouches && context.abstractSyntax().equals(StorageClasses.STORAGE_COMMITMENT_PUSH);
        if (!messages && !StorageClasses.contains(context.abstractSyntax())) {
            return refused(context, AnsweredContext.ABSTRACT_SYNTAX_NOT_SUPPORTED);
        }
        Optional<String> chosen = messages
                ? TransferSyntaxes.chooseForMessages(context.transferSyntaxes())
                : TransferSyntaxes.chooseForStorage(context.transferSyntaxes());
        return chosen.map(uid -> new AnsweredContext(context.id(), AnsweredContext.ACCEPTED, uid))
                .orElseGet(() -> refused(context, AnsweredContext.TRANSFER_SYNTAXES_NOT_SUPPORTED));
    }

    /** A refused context names a transfer syntax too, which nobody reads (PS3.8 9.3.3.2). */
    private static AnsweredContext refused(ProposedContext context, int result) {
        return new AnsweredContext(context.id(), result, TransferSyntaxes.IMPLICIT_LITTLE_ENDIAN);
    }

    /** This side never invokes operations on an association it accepted, so the peer performs at most one. */
    private AsyncWindow window(AsyncWindow proposed) {
        int invoked = proposed.maxInvoked() == 0
                ? settings.maxOperations()
                : Math.min(proposed.maxInvoked(), settings.maxOperations());
        return new AsyncWindow(invoked, 1);
    }

    /** The caller is always the user of the class here; no operation is ever invoked towards it. */
    private static RoleSelection role(RoleSelection proposed) {
        return new RoleSelection(proposed.sopClassUid(), proposed.requestorIsScu(), false);
    }
}
