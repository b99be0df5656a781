package org.consilium.dicomweb.adapter.http;

import jakarta.ws.rs.core.Response;

/** An answer that nobody on the way keeps: what a person may see changes with the case. */
final class FreshAnswer {
    private FreshAnswer() {}

    static Response of(Object body, String type) {
        return Response.ok(body)
                .header("Content-Type", type)
                .header("Cache-Control", "no-store")
                .build();
    }
}
