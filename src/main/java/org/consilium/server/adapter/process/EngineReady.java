package org.consilium.server.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.camunda.bpm.engine.RepositoryService;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the engine knows its models and runs its timers. */
@Readiness
@ApplicationScoped
class EngineReady implements HealthCheck {
    private final ProcessEngineStart engine;
    private final RepositoryService repository;

    EngineReady(ProcessEngineStart engine, RepositoryService repository) {
        this.engine = engine;
        this.repository = repository;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        long models = repository.createProcessDefinitionQuery().latestVersion().count();
        return HealthCheckResponse.named("process engine")
                .status(models >= ProcessEngineStart.MODELS.size() && engine.runsJobs())
                .withData("models", models)
                .build();
    }
}
