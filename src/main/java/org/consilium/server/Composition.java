package org.consilium.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.consilium.rules.ConsensusRules;
import org.consilium.tables.TablesInForce;

/** Time, chance and rules, as parameters of everything that needs them. */
@ApplicationScoped
class Composition {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** One for all: every slice asks the tables that are in force at that moment. */
    @Produces
    @Singleton
    ConsensusRules rules(TablesInForce inForce) {
        return ConsensusRules.over(inForce.tables());
    }

    @Produces
    @Singleton
    SecureRandom chance() {
        return new SecureRandom();
    }
}
