package org.consilium.assessment.adapter.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.consilium.assessment.Json;
import org.consilium.assessment.Round;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.model.ModelProvenance;

@ApplicationScoped
class ModelReadStore implements PanacheRepositoryBase<ModelReadRow, RoundKey> {
    private final Json json;

    ModelReadStore(Json json) {
        this.json = json;
    }

    Optional<ModelRead> of(Round round) {
        return findByIdOptional(RoundKey.of(round)).map(this::read);
    }

    void seal(Round round, ModelRead read, Instant at) {
        ModelReadRow row = new ModelReadRow();
        row.caseId = round.caseId().value();
        row.round = round.number();
        row.state = read.state();
        row.nodules = json.write(read.nodules());
        row.provenance = read.provenance().map(json::write).orElse(null);
        row.storedAt = at;
        if (read instanceof ModelRead.Abstained abstained) {
            row.reason = abstained.reason();
            row.detail = abstained.detail();
        }
        if (read instanceof ModelRead.Failed failed) {
            row.reason = failed.reason();
        }
        persist(row);
    }

    private ModelRead read(ModelReadRow row) {
        Optional<ModelProvenance> provenance =
                Optional.ofNullable(row.provenance).map(text -> json.read(text, ModelProvenance.class));
        String reason = Optional.ofNullable(row.reason).orElse("");
        return switch (row.state) {
            case "READY" ->
                new ModelRead.Ready(json.readList(row.nodules, ModelNodule.class), provenance.orElseThrow());
            case "ABSTAINED" ->
                new ModelRead.Abstained(reason, Optional.ofNullable(row.detail).orElse(""), provenance);
            default -> new ModelRead.Failed(reason);
        };
    }
}
