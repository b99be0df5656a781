package org.consilium.process;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.consilium.testing.SignedIn;

/** People beyond the first ones of an installation, with tokens that the server's own key signed. */
@ApplicationScoped
class MorePeople {
    private final Map<String, String> tokens = new HashMap<>();
    private final DataSource dataSource;

    MorePeople(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Somebody who works at a site, once. */
    void add(String name, String site, String... roles) {
        tokens.computeIfAbsent(name, absent -> inserted(name, site, roles));
    }

    /** A request by one of them, or by one of the first people. */
    RequestSpecification as(String name) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + tokenOf(name))
                .contentType(ContentType.JSON);
    }

    String tokenOf(String name) {
        return tokens.containsKey(name) ? tokens.get(name) : SignedIn.tokenOf(name);
    }

    private String inserted(String name, String site, String... roles) {
        UUID id = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into person (id, name, display_name, roles, site) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.setString(3, name);
            insert.setString(4, String.join(",", roles));
            insert.setString(5, site);
            insert.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return Jwt.issuer("consilium")
                .subject(id.toString())
                .upn(name)
                .groups(Set.of(roles))
                .expiresIn(600)
                .sign();
    }
}
