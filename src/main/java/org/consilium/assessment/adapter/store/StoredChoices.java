package org.consilium.assessment.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.assessment.ChoiceBook;
import org.consilium.assessment.Json;
import org.consilium.assessment.Round;
import org.consilium.assessment.domain.ModelRead;

@ApplicationScoped
@Transactional
class StoredChoices implements ChoiceBook {
    private final EntityManager entities;
    private final Json json;

    StoredChoices(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public Optional<String> newest(Use use) {
        List<?> newest = entities.createNativeQuery(
                        "select model_id from model_choice where use = ?1 order by number desc limit 1")
                .setParameter(1, use.name())
                .getResultList();
        return newest.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(newest.get(0)).map(Object::toString);
    }

    @Override
    public void choose(Use use, Optional<String> modelId, String reason, UUID by, Instant at) {
        entities.createNativeQuery("insert into model_choice (use, model_id, reason, by_person, at)"
                        + " values (?1, cast(?2 as varchar), ?3, ?4, ?5)")
                .setParameter(1, use.name())
                .setParameter(2, modelId.orElse(null))
                .setParameter(3, reason)
                .setParameter(4, by)
                .setParameter(5, at)
                .executeUpdate();
    }

    @Override
    public void keep(Round round, String modelId, ModelRead read, Instant at) {
        entities.createNativeQuery("insert into shadow_read"
                        + " (case_id, round, model_id, state, nodules, provenance, stored_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), ?7) on conflict do nothing")
                .setParameter(1, round.caseId().value())
                .setParameter(2, round.number())
                .setParameter(3, modelId)
                .setParameter(4, read.state())
                .setParameter(5, json.write(read.nodules()))
                .setParameter(6, read.provenance().map(json::write).orElse(null))
                .setParameter(7, at)
                .executeUpdate();
    }
}
