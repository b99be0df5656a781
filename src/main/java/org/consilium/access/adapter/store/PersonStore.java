package org.consilium.access.adapter.store;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.access.Sites;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PersonStore implements People, Sites, PanacheRepositoryBase<PersonRow, UUID> {
    /** Compared where there is nobody, so that a wrong name takes as long as a wrong password. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody");

    @Override
    @Transactional
    public Optional<Person> byId(UUID id) {
        return findByIdOptional(id).map(PersonRow::toPerson);
    }

    @Override
    @Transactional
    public Optional<Person> byName(String name) {
        Optional<Person> found = find("name", name).firstResultOptional().map(PersonRow::toPerson);
        if (found.isEmpty()) {
            BcryptUtil.matches("somebody", NOBODY);
        }
        return found;
    }

    @Override
    @Transactional
    public List<Person> withRole(String role) {
        return all().stream().filter(person -> person.is(role)).toList();
    }

    @Override
    @Transactional
    public List<Person> all() {
        return list("order by name").stream().map(PersonRow::toPerson).toList();
    }

    @Override
    @Transactional
    public boolean hasPassword(UUID id) {
        return findByIdOptional(id).filter(row -> row.passwordHash != null).isPresent();
    }

    @Override
    @Transactional
    public boolean passwordMatches(UUID id, String password) {
        String hash = findByIdOptional(id).map(row -> row.passwordHash).orElse(null);
        return hash != null && BcryptUtil.matches(password, hash);
    }

    @Override
    @Transactional
    public String of(UUID person) {
        return findByIdOptional(person).map(row -> row.site).orElse(HOUSE);
    }

    @Transactional
    void add(Person person, String site, @Nullable String password) {
        persist(PersonRow.of(person, site, password == null ? null : BcryptUtil.bcryptHash(password)));
    }
}
