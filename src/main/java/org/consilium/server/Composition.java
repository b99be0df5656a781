package org.consilium.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.consilium.rules.ConsensusRules;

/** Time, chance and rules, as parameters of everything that needs them. */
@ApplicationScoped
class Composition {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Loaded once; every slice asks the same tables. */
    @Produces
    @Singleton
    ConsensusRules rules() {
        return ConsensusRules.shipped();
    }

    @Produces
    @Singleton
    SecureRandom chance() {
        return new SecureRandom();
    }
}
