package org.consilium.panel.domain;

import java.util.List;
import org.consilium.clinical.Plan;
import org.consilium.panel.Consensus;
import org.consilium.panel.Member;
import org.consilium.panel.Quorum;
import org.consilium.panel.Vote;

/** What a panel asks the rule tables. */
public interface PanelRules {
    /** Whether these people could decide on anything: the least that a panel needs. */
    Quorum quorum(List<Member> present);

    /** Whether these people can decide on this plan. */
    Quorum quorum(List<Member> present, Plan plan);

    /** Whether a decision on this plan names a time in months; without one it must not. */
    boolean hasInterval(Plan plan);

    /** What these human votes amount to. */
    Consensus consensus(List<Vote> humanVotes);
}
