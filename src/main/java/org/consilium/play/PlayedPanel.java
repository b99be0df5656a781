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

    PlayedPanel(Door door, String caseId, List<String> members) {
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
            // One member starts out of step, so that the two rounds can be told apart.
            for (int i = 0; i < seats.size(); i++) {
                seats.get(i).say(vote(1, i == seats.size() - 1 ? "BIOPSY" : "FOLLOW_UP_CT"));
            }
            chair.say(Map.of("type", "reveal"));
            chair.say(Map.of("type", "second-round"));
            for (PlayedRoom seat : seats) {
                seat.say(vote(2, "FOLLOW_UP_CT"));
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
        decision.put("plan", "FOLLOW_UP_CT");
        decision.put("intervalMonths", 3);
        decision.put("reason", "Played: the panel agreed on an early follow-up CT.");
        decision.put("reasonCode", "OTHER");
        decision.put("signaturePassword", chair.password);
        chair.post("/api/cases/" + caseId + "/decision", decision);
    }

    private static Map<String, Object> vote(int round, String plan) {
        Map<String, Object> vote = new LinkedHashMap<>();
        vote.put("type", "vote");
        vote.put("round", round);
        vote.put("plan", plan);
        if (plan.equals("FOLLOW_UP_CT")) {
            vote.put("intervalMonths", 3);
        }
        vote.put("probability", 0.2);
        vote.put("confidence", 4);
        vote.put("reason", "Played vote.");
        return vote;
    }
}
