package org.consilium.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plays a panel's meeting: everybody joins, votes unseen, the chair reveals, they vote again, the chair concludes and signs. */
final class PlayedPanel {
    private final Door door;
    private final String caseId;
    private final List<String> members;
    private final Opinion opinion;

    PlayedPanel(Door door, String caseId, List<String> members, Opinion opinion) {
        this.opinion = opinion;
        this.door = door;
        this.caseId = caseId;
        this.members = members;
    }

    void meet() {
        List<PlayedRoom> seats = new ArrayList<>();
        try {
            PlayedRoom chair = PlayedRoom.join(door.as("chair"), caseId);
            seats.add(chair);
            for (String member : members) {
                seats.add(PlayedRoom.join(door.as(member), caseId));
            }
            for (int i = 0; i < seats.size(); i++) {
                seats.get(i).say(vote(1, i == seats.size() - 1 ? opinion.outOfStep() : opinion));
            }
            chair.say(Map.of("type", "reveal"));
            chair.say(Map.of("type", "second-round"));
            for (PlayedRoom seat : seats) {
                seat.say(vote(2, opinion));
            }
            chair.say(Map.of("type", "conclude"));
        } finally {
            seats.forEach(PlayedRoom::close);
        }
    }

    void sign() {
        Door.Visitor chair = door.as("chair");
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put(
                "expectedVersion",
                chair.get("/api/cases/" + caseId).path("version").asLong());
        decision.putAll(opinion.asPlan());
        decision.put("reasonCode", "OTHER");
        decision.put("signaturePassword", chair.password);
        chair.post("/api/cases/" + caseId + "/decision", decision);
    }

    static Map<String, Object> vote(int round, Opinion opinion) {
        Map<String, Object> vote = new LinkedHashMap<>();
        vote.put("type", "vote");
        vote.put("round", round);
        vote.putAll(opinion.asPlan());
        vote.put("probability", opinion.probability());
        vote.put("confidence", 4);
        return vote;
    }
}
