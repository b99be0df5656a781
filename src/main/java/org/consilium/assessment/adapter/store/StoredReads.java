package org.consilium.assessment.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.consilium.assessment.Reads;
import org.consilium.assessment.Round;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.assessment.domain.ReconciledRead;
import org.consilium.assessment.domain.SecondRead;
import org.consilium.intake.CaseId;

@ApplicationScoped
@Transactional
class StoredReads implements Reads {
    private final RoundStore rounds;
    private final HumanReadStore people;
    private final ModelReadStore model;

    StoredReads(RoundStore rounds, HumanReadStore people, ModelReadStore model) {
        this.rounds = rounds;
        this.people = people;
        this.model = model;
    }

    @Override
    public Round begin(CaseId id, int revision, String inputDigest, Instant at) {
        return rounds.begin(id, revision, inputDigest, at);
    }

    @Override
    public Optional<Round> current(CaseId id) {
        return rounds.current(id);
    }

    @Override
    public Optional<BlindRead> blind(Round round) {
        return people.blind(round);
    }

    @Override
    public Human human(Round round) {
        return people.human(round);
    }

    @Override
    public void save(Round round, BlindRead read) {
        people.save(round, read);
    }

    @Override
    public Optional<ModelRead> model(Round round) {
        return model.of(round);
    }

    @Override
    public void seal(Round round, ModelRead read, Instant at) {
        model.seal(round, read, at);
    }

    @Override
    public Optional<SecondRead> second(Round round) {
        return people.second(round);
    }

    @Override
    public void save(Round round, SecondRead read) {
        people.save(round, read);
    }

    @Override
    public Optional<ReconciledRead> reconciled(Round round) {
        return people.reconciled(round);
    }

    @Override
    public void save(Round round, ReconciledRead read) {
        people.save(round, read);
    }
}
