package org.consilium.access.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.consilium.access.RevokedSessions;
import org.consilium.database.Sql;

@ApplicationScoped
class RevokedSessionStore implements RevokedSessions {
    private final Sql sql;
    private final Clock clock;

    RevokedSessionStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void revoke(String tokenId, Instant until) {
        sql.change("delete from revoked_session where until < ?", clock.instant());
        sql.change(
                "insert into revoked_session (token_id, until) values (?, ?) on conflict do nothing", tokenId, until);
    }

    @Override
    public boolean isRevoked(String tokenId) {
        return sql.first(row -> true, "select 1 from revoked_session where token_id = ?", tokenId)
                .isPresent();
    }

    @Override
    public Set<String> revokedAmong(Set<String> tokenIds) {
        return Set.copyOf(sql.list(
                row -> row.text("token_id"), "select token_id from revoked_session where token_id = any (?)", (Object)
                        tokenIds.toArray(String[]::new)));
    }
}
