package org.consilium.worklist.adapter.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.consilium.worklist.ProcessModels;

/** The deployed models and the engine's own counts. */
@ApplicationScoped
@Transactional
class EngineModels implements ProcessModels {
    private final RepositoryService repository;
    private final ManagementService management;
    private final HistoryService history;

    EngineModels(RepositoryService repository, ManagementService management, HistoryService history) {
        this.repository = repository;
        this.management = management;
        this.history = history;
    }

    @Override
    public List<Model> all() {
        return newest().stream()
                .map(model -> new Model(model.getKey(), model.getName()))
                .toList();
    }

    @Override
    public Optional<String> xml(String key) {
        return newest().stream()
                .filter(model -> model.getKey().equals(key))
                .findFirst()
                .map(model -> read(model.getId()));
    }

    @Override
    public List<Activity> activity() {
        return newest().stream()
                .map(model -> new Activity(model.getKey(), elements(model.getKey())))
                .toList();
    }

    private List<ProcessDefinition> newest() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .desc()
                .list();
    }

    /** Over all versions: cases that began under an older model count as well. */
    private List<Element> elements(String key) {
        Map<String, Element> elements = new TreeMap<>();
        for (ProcessDefinition version : repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .list()) {
            count(version.getId(), elements);
        }
        return List.copyOf(elements.values());
    }

    private void count(String version, Map<String, Element> elements) {
        management
                .createActivityStatisticsQuery(version)
                .list()
                .forEach(each -> add(elements, each.getId(), each.getInstances(), 0));
        history.createHistoricActivityStatisticsQuery(version)
                .includeFinished()
                .list()
                .forEach(each -> add(elements, each.getId(), 0, each.getFinished()));
    }

    private static void add(Map<String, Element> elements, String id, long running, long finished) {
        elements.merge(
                id,
                new Element(id, running, finished),
                (known, more) -> new Element(id, known.running() + more.running(), known.finished() + more.finished()));
    }

    private String read(String definition) {
        try (InputStream stream = repository.getProcessModel(definition)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("a deployed model cannot be read", broken);
        }
    }
}
