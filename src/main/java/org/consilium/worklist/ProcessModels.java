package org.consilium.worklist;

import java.util.List;
import java.util.Optional;

/** The models that the server executes, and how busy each of their elements is. */
public interface ProcessModels {
    List<Model> all();

    /** The model's BPMN 2.0 XML, as executed. */
    Optional<String> xml(String key);

    /** Running and finished executions of every element, over all cases. */
    List<Activity> activity();

    /** One model. */
    record Model(String key, String name) {}

    /** How busy a model is. */
    record Activity(String key, List<Element> elements) {}

    /** How busy one element is. */
    record Element(String id, long running, long finished) {}
}
