package org.consilium.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever went wrong into {@code application/problem+json} (RFC 9457), never with a stack trace or class name. */
class ProblemMapping {
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        return answer(refusal.problem(), refusal.arguments());
    }

    @ServerExceptionMapper
    Response constraint(ConstraintViolationException broken) {
        return broken.getConstraintViolations().stream()
                .findFirst()
                .map(first -> answer(
                        Problem.INVALID_INPUT,
                        Map.of("field", fieldOf(first.getPropertyPath().toString()), "bound", first.getMessage())))
                .orElseGet(() -> answer(Problem.INVALID_INPUT, Map.of()));
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException broken) {
        return answer(Problem.MALFORMED_BODY, Malformed.where(broken));
    }

    /** A mapper of the platform for this subtype would otherwise answer with an empty body. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException broken) {
        return malformed(broken);
    }

    @ServerExceptionMapper({OptimisticLockException.class})
    Response stale(OptimisticLockException lost) {
        return answer(Problem.STALE_VERSION, Map.of());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(SecurityException failed) {
        return answer(Problem.NOT_SIGNED_IN, Map.of());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return answer(Problem.FORBIDDEN, Map.of());
    }

    @ServerExceptionMapper
    Response web(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException broken) {
            return malformed(broken);
        }
        return answer(fromStatus(refused), Map.of());
    }

    @ServerExceptionMapper
    Response anything(Exception broken) {
        Throwable cause = broken;
        for (int depth = 0; depth < 8 && cause != null; depth++, cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal(refusal);
            }
            if (cause instanceof OptimisticLockException lost) {
                return stale(lost);
            }
        }
        return broken(broken);
    }

    private static Response broken(Exception broken) {
        String instance = UUID.randomUUID().toString();
        LOG.errorf(broken, "problem code=%s instance=%s", Problem.INTERNAL.code(), instance);
        return answer(Problem.INTERNAL, Map.of(), instance);
    }

    private static Problem fromStatus(WebApplicationException refused) {
        if (refused instanceof NotFoundException) {
            return Problem.NOT_FOUND;
        }
        if (refused instanceof NotAllowedException) {
            return Problem.METHOD_NOT_ALLOWED;
        }
        if (refused instanceof NotSupportedException) {
            return Problem.UNSUPPORTED_MEDIA_TYPE;
        }
        return switch (refused.getResponse().getStatus()) {
            case 401 -> Problem.NOT_SIGNED_IN;
            case 403 -> Problem.FORBIDDEN;
            case 413 -> Problem.TOO_LARGE;
            case 503 -> Problem.OVERLOADED;
            default -> refused.getResponse().getStatus() < 500 ? Problem.MALFORMED_BODY : Problem.INTERNAL;
        };
    }

    /** A path begins with the method and its parameter; of a body's property callers know neither. */
    private static String fieldOf(String path) {
        String[] steps = path.split("\\.", 3);
        return steps[steps.length - 1];
    }

    private static Response answer(Problem problem, Map<String, Object> arguments) {
        return answer(problem, arguments, UUID.randomUUID().toString());
    }

    private static Response answer(Problem problem, Map<String, Object> arguments, String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:consilium:problem:" + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("code", problem.code());
        body.put("instance", "urn:uuid:" + instance);
        body.put("arguments", arguments);
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(body)
                .build();
    }
}
