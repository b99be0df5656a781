package org.consilium.panel.adapter.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.consilium.panel.PanelStanding;
import org.consilium.panel.Vote;

/** A vote as shown to somebody who may know it. */
final class VoteView {
    private VoteView() {}

    static Map<String, Object> of(Vote vote, PanelStanding standing) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("personId", vote.by());
        standing.seatOf(vote.by())
                .ifPresent(seated -> shown.put("displayName", seated.member().displayName()));
        shown.put("seat", vote.seat().name());
        shown.put("round", vote.round().number());
        shown.put("plan", vote.ballot().plan().name());
        vote.ballot().intervalMonths().ifPresent(months -> shown.put("intervalMonths", months));
        shown.put("probability", vote.ballot().probability());
        shown.put("confidence", vote.ballot().confidence());
        shown.put("reason", vote.ballot().reason());
        shown.put("at", vote.at());
        return shown;
    }
}
