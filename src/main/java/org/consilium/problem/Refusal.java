package org.consilium.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that cannot be carried out, with the reason in the caller's terms.
 *
 * <p>Arguments are shown to the caller and written to the log: field names, bounds, counts and opaque ids only, never a
 * value that says something about a patient.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient Map<String, Object> arguments;

    private Refusal(Problem problem, Map<String, Object> arguments) {
        super(problem.code() + (arguments.isEmpty() ? "" : " " + arguments));
        this.problem = problem;
        this.arguments = arguments;
    }

    public static Refusal of(Problem problem) {
        return new Refusal(problem, Map.of());
    }

    /** The same refusal with one more safe argument. */
    public Refusal with(String name, Object safeValue) {
        Map<String, Object> more = new LinkedHashMap<>(arguments);
        more.put(name, safeValue);
        return new Refusal(problem, Map.copyOf(more));
    }

    /** A field of the input that breaks a bound. */
    public static Refusal invalid(String field, String bound) {
        return of(Problem.INVALID_INPUT).with("field", field).with("bound", bound);
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, Object> arguments() {
        return arguments;
    }
}
