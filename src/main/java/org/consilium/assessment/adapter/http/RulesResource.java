package org.consilium.assessment.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.assessment.Json;
import org.consilium.assessment.domain.RulingView;
import org.consilium.clinical.InvalidFact;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.PackResult;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The guidelines as a calculator, for anybody who is signed in: it keeps nothing. */
@Path("/api/rules")
@RolesAllowed("**")
public class RulesResource {
    private final ConsensusRules rules;
    private final Json json;

    RulesResource(ConsensusRules rules, Json json) {
        this.json = json;
        this.rules = rules;
    }

    @GET
    @Operation(summary = "The guideline packs and their editions")
    public List<ConsensusRules.Edition> packs() {
        return rules.editions();
    }

    @POST
    @Path("/{pack}/evaluate")
    @Operation(summary = "What one guideline says of a case")
    public Map<String, Object> evaluate(@PathParam("pack") String pack, @Valid @NotNull RulesBody body) {
        if (rules.editions().stream().noneMatch(edition -> edition.pack().equals(pack))) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        try {
            return json.map(Result.of(rules.evaluate(pack, body.question())));
        } catch (InvalidFact broken) {
            throw Refusal.invalid(broken.field(), broken.bound());
        }
    }

    /** What one guideline says. */
    public record Result(
            String pack,
            String edition,
            PackResult.State state,
            RulingView ruling,
            List<RulingView> trail,
            List<String> missing,
            Set<String> flags,
            String noduleId) {
        static Result of(PackResult result) {
            return new Result(
                    result.pack(),
                    result.edition(),
                    result.state(),
                    RulingView.of(result.ruling()),
                    result.trail().stream().map(RulingView::of).toList(),
                    result.missing(),
                    result.flags(),
                    result.noduleId());
        }
    }
}
