package org.consilium.panel;

import java.util.UUID;

/** Names one sitting of a panel; opaque. */
public record PanelId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
