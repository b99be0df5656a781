package org.consilium.panel.adapter.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.Plan;
import org.consilium.panel.Consensus;
import org.consilium.panel.Member;
import org.consilium.panel.Quorum;
import org.consilium.panel.Seat;
import org.consilium.panel.Vote;
import org.consilium.panel.domain.PanelRules;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.ConsensusVerdict;
import org.consilium.rules.PanelVote;
import org.consilium.rules.QuorumFacts;
import org.consilium.rules.QuorumVerdict;

/** Asks the tables {@code workflow.quorum} and {@code workflow.consensus}. */
@ApplicationScoped
class ConsensusTables implements PanelRules {
    private final ConsensusRules rules;

    ConsensusTables(ConsensusRules rules) {
        this.rules = rules;
    }

    /** A plan of surveillance needs least: without this quorum there is none for any plan. */
    @Override
    public Quorum quorum(List<Member> present) {
        return quorum(present, Plan.FOLLOW_UP_CT);
    }

    @Override
    public Quorum quorum(List<Member> present, Plan plan) {
        List<QuorumFacts.PresentMember> people = present.stream()
                .filter(member -> member.seat().counts())
                .map(ConsensusTables::person)
                .toList();
        QuorumVerdict verdict = rules.quorum(new QuorumFacts(plan, people, false));
        return new Quorum(verdict.met(), verdict.ruling());
    }

    private static QuorumFacts.PresentMember person(Member member) {
        return new QuorumFacts.PresentMember(
                member.specialty().orElseThrow(), member.senior(), member.seat() == Seat.CHAIR);
    }

    @Override
    public boolean hasInterval(Plan plan) {
        return rules.planInterval(plan).outcome().equals("REQUIRED");
    }

    @Override
    public Consensus consensus(List<Vote> humanVotes) {
        ConsensusVerdict verdict =
                rules.consensus(humanVotes.stream().map(ConsensusTables::vote).toList());
        return new Consensus(verdict.reached(), verdict.plan(), verdict.share(), verdict.ruling());
    }

    private static PanelVote vote(Vote vote) {
        var months = vote.ballot().intervalMonths();
        return new PanelVote(
                vote.ballot().plan(),
                months.isPresent() ? Optional.of(months.getAsInt()) : Optional.empty(),
                vote.seat().counts());
    }
}
