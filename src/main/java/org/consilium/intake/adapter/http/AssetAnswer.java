package org.consilium.intake.adapter.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Arrays;
import java.util.Optional;
import org.consilium.intake.adapter.imaging.AssetBytes;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * Gives an asset out, whole or in part.
 *
 * <p>Its address names its bytes, so a browser may keep them for ever; but only for the session that fetched them, because the
 * next person at that browser may not be one who may enter the case.
 */
final class AssetAnswer {
    private static final String KEPT_BY_BROWSERS = "private, max-age=31536000, immutable";
    /** Not among the media types that the server packs: the bytes are packed already, and their length is told. */
    private static final String TYPE = "application/vnd.consilium.asset";

    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final AssetBytes asset;
    private final String tag;

    AssetAnswer(AssetBytes asset) {
        this.asset = asset;
        this.tag = '"' + asset.part().hash() + '"';
    }

    Response to(@Nullable String range, @Nullable String knownTags, @Nullable String ifRange) {
        if (isKnown(knownTags)) {
            return headers(Response.notModified()).build();
        }
        long size = asset.part().bytes();
        Optional<ByteRange.Asked> asked =
                ifRange == null || ifRange.equals(tag) ? ByteRange.parse(range, size) : Optional.empty();
        if (asked.isEmpty()) {
            return some(Response.ok(), new ByteRange(0, size));
        }
        if (asked.get() instanceof ByteRange.Some some) {
            return some(Response.status(Response.Status.PARTIAL_CONTENT), some.range());
        }
        return Response.status(RANGE_NOT_SATISFIABLE)
                .header("Content-Range", "bytes */" + size)
                .build();
    }

    private Response some(ResponseBuilder answer, ByteRange range) {
        Object entity = asset.slice(range.from(), range.length())
                .<Object>map(bytes -> bytes)
                .orElseGet(() -> new PathPart(asset.file(), asset.start() + range.from(), range.length()));
        if (range.length() < asset.part().bytes()) {
            answer.header("Content-Range", range.of(asset.part().bytes()));
        }
        return headers(answer.entity(entity)).header("Content-Type", TYPE).build();
    }

    private ResponseBuilder headers(ResponseBuilder answer) {
        return answer.header("ETag", tag)
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", KEPT_BY_BROWSERS)
                .header("Vary", "Authorization");
    }

    private boolean isKnown(@Nullable String tags) {
        return tags != null
                && Arrays.stream(tags.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }
}
