package org.consilium.access.adapter.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.access.Role;
import org.consilium.access.Sites;
import org.consilium.server.start.DataFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The people of an empty installation, each with a password made at random.
 *
 * <p>The passwords are written once to {@code first-passwords.json} in the data folder, readable by its owner only; the
 * database has hashes alone.
 */
@ApplicationScoped
class FirstPeople {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 16;
    private static final long ONE_NODE_AT_A_TIME = 0x436f6e73696cL;

    private final PersonStore people;
    private final EntityManager entities;
    private final SecureRandom chance;
    private final String dataFolder;
    private final boolean wanted;

    FirstPeople(
            PersonStore people,
            EntityManager entities,
            SecureRandom chance,
            @ConfigProperty(name = "consilium.data", defaultValue = "data") String dataFolder,
            @ConfigProperty(name = "consilium.first-people", defaultValue = "true") boolean wanted) {
        this.people = people;
        this.entities = entities;
        this.chance = chance;
        this.dataFolder = dataFolder;
        this.wanted = wanted;
    }

    @Transactional
    void serverStarts(@Observes @Priority(50) StartupEvent event) throws IOException {
        if (!wanted) {
            return;
        }
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, ONE_NODE_AT_A_TIME)
                .getSingleResult();
        if (people.count() > 0) {
            return;
        }
        Map<String, String> passwords = new LinkedHashMap<>();
        for (Person person : first()) {
            String password = password();
            people.add(person, Sites.HOUSE, password);
            passwords.put(person.name(), password);
        }
        DataFolder data = DataFolder.at(Path.of(dataFolder));
        String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(passwords);
        data.writePrivate(data.root().resolve("first-passwords.json"), json + "\n");
    }

    private static List<Person> first() {
        return List.of(
                somebody("terminal", "Dr. Lin (terminal doctor)", null, Role.TERMINAL_DOCTOR),
                somebody("reader", "Dr. Rao (radiologist)", "RADIOLOGY", Role.RADIOLOGIST),
                somebody("reader2", "Dr. Sato (radiologist)", "RADIOLOGY", Role.RADIOLOGIST, Role.EXPERT),
                somebody("chair", "Prof. Bauer (chair)", "RESPIRATORY", Role.CHAIR, Role.EXPERT),
                somebody("surgeon", "Dr. Okafor (thoracic surgeon)", "THORACIC_SURGERY", Role.EXPERT),
                somebody("pathologist", "Dr. Silva (pathologist)", "PATHOLOGY", Role.EXPERT),
                somebody("coordinator", "Ms. Weiss (coordinator)", null, Role.COORDINATOR),
                somebody("manager", "Mr. Tanaka (manager)", null, Role.MANAGER),
                somebody("auditor", "Ms. Dubois (auditor)", null, Role.AUDITOR));
    }

    private static Person somebody(
            String name, String displayName, @org.jspecify.annotations.Nullable String specialty, String... roles) {
        return new Person(UUID.randomUUID(), name, displayName, Set.of(roles), Optional.ofNullable(specialty));
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
