package org.consilium.room.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.intake.CaseId;
import org.consilium.room.RoomReplay;
import org.consilium.room.domain.Numbered;
import org.consilium.room.domain.OperationText;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What happened in the room of a case whose panel is over. */
@Path("/api/cases/{id}/room-log")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class RoomLogResource {
    private final RoomReplay replay;
    private final CurrentPerson current;

    RoomLogResource(RoomReplay replay, CurrentPerson current) {
        this.replay = replay;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "The room's operations after a number, in order",
            description =
                    "At most 1000; while there are more, ask again after the last one's seq. Refused with wrong-state "
                            + "until the newest panel is over.")
    public Map<String, Object> after(
            @PathParam("id") String id, @QueryParam("after") @DefaultValue("0") @Min(0) long seq) {
        List<Numbered> operations = replay.after(CaseId.parse(id), seq, current.person());
        return Map.of(
                "operations",
                operations.stream().map(OperationText::frame).toList(),
                "more",
                operations.size() == RoomReplay.AT_MOST);
    }
}
