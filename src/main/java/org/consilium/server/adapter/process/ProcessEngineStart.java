package org.consilium.server.adapter.process;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Builds the engine, deploys the models of {@code bpmn/} and hands out its services. */
@ApplicationScoped
public class ProcessEngineStart {
    /** The models that this server executes, by process key and file. */
    static final List<String> MODELS = List.of("nodule-case", "mdt-panel");

    private final EngineSettings settings;
    private final DataSource dataSource;
    private final TransactionManager transactions;
    private ProcessEngine engine;

    ProcessEngineStart(EngineSettings settings, DataSource dataSource, TransactionManager transactions) {
        this.settings = settings;
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    @PostConstruct
    void build() {
        ProcessEngineConfigurationImpl configuration = new JtaProcessEngine(dataSource, transactions, settings);
        engine = configuration.buildProcessEngine();
        deployModels();
    }

    /** After migrations, before anything can ask for a case. */
    void serverStarts(@Observes @Priority(100) StartupEvent event) {
        if (settings.executeJobs()) {
            jobs().start();
        }
    }

    void serverStops(@Observes ShutdownEvent event) {
        jobs().shutdown();
        engine.close();
    }

    /** Whether due timers and steps are looked for, or are not meant to be. */
    boolean runsJobs() {
        return !settings.executeJobs() || jobs().isActive();
    }

    private org.camunda.bpm.engine.impl.jobexecutor.JobExecutor jobs() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    private void deployModels() {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name("consilium")
                .enableDuplicateFiltering(true);
        for (String model : MODELS) {
            if (getClass().getClassLoader().getResource("bpmn/" + model + ".bpmn") != null) {
                deployment.addClasspathResource("bpmn/" + model + ".bpmn");
            }
        }
        if (!deployment.getResourceNames().isEmpty()) {
            deployment.deploy();
        }
    }

    @Produces
    @Singleton
    RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    @Produces
    @Singleton
    TaskService tasks() {
        return engine.getTaskService();
    }

    @Produces
    @Singleton
    ExternalTaskService externalTasks() {
        return engine.getExternalTaskService();
    }

    @Produces
    @Singleton
    RepositoryService repository() {
        return engine.getRepositoryService();
    }

    @Produces
    @Singleton
    HistoryService history() {
        return engine.getHistoryService();
    }

    @Produces
    @Singleton
    ManagementService management() {
        return engine.getManagementService();
    }
}
