package org.consilium.access;

import java.time.Instant;
import java.util.Optional;

/** How and when the person who is asking signed in, as the token at hand says. */
public interface SignIn {
    /** When the person last proved who they are: {@code auth_time} (OpenID Connect Core 1.0, section 2). */
    Optional<Instant> at();

    /** By which means: {@code acr} of the same section. */
    Optional<String> level();
}
