package org.consilium.intake.adapter.imaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilium.dicom.receive.IntakeLimits;
import org.consilium.server.start.DataFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Assets on the disk, beside the received instances: {@code assets/<form>/<ab>/<digest of the series>/<hash>}.
 *
 * <p>Nothing here is the only copy of anything: no write is forced to the disk, a damaged or missing file is made again, and
 * what is kept here makes room before an instance has to be refused for want of it.
 */
@ApplicationScoped
class AssetFolder {
    private static final Logger LOG = Logger.getLogger(AssetFolder.class);
    /** Counted up where the bytes of an asset are made another way; older ones are then made anew. */
    private static final String FORM = "2";

    private static final String MANIFEST = "manifest.json";

    private final Path top;
    private final Path root;
    private final Path drafts;
    private final IntakeLimits limits;
    private final ObjectMapper json;
    private final Clock clock;

    AssetFolder(
            @ConfigProperty(name = "consilium.data", defaultValue = "data") String dataFolder,
            IntakeLimits limits,
            ObjectMapper json,
            Clock clock)
            throws IOException {
        this.top = DataFolder.at(Path.of(dataFolder)).privateFolder("assets");
        this.root = top.resolve(FORM);
        this.drafts = top.resolve("drafts");
        this.limits = limits;
        this.json = json;
        this.clock = clock;
    }

    /** Where a series' assets lie or would lie. */
    Path of(String digest) {
        return root.resolve(digest.substring(0, 2)).resolve(digest);
    }

    /** The assets of a series; empty where they are not here whole and undamaged. */
    Optional<SeriesAssets> load(String digest) {
        Path folder = of(digest);
        try {
            SeriesAssets assets = json.readValue(Files.readAllBytes(folder.resolve(MANIFEST)), SeriesAssets.class);
            for (SeriesAssets.Part part : assets.parts()) {
                if (!Sha256.of(Files.readAllBytes(folder.resolve(part.hash()))).equals(part.hash())) {
                    throw new IOException("damaged");
                }
            }
            if (assets.volume().isEmpty()) {
                throw new IOException("unfinished");
            }
            Files.setLastModifiedTime(folder, FileTime.from(clock.instant()));
            return Optional.of(assets);
        } catch (NoSuchFileException absent) {
            delete(folder); // what is left of it would stand in the way of a new one
            return Optional.empty();
        } catch (IOException damaged) {
            LOG.warnf("event=assets.damaged series=%s", digest);
            delete(folder);
            return Optional.empty();
        }
    }

    /** Keeps assets; false where there is no room for them or the disk will not have them. */
    boolean save(String digest, SeriesAssets assets, Map<String, byte[]> bytes) {
        Path draft = drafts.resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(draft);
            long needed = bytes.values().stream().mapToLong(each -> each.length).sum();
            if (usable() < 2 * limits.reservedDiskBytes() + needed) {
                LOG.warnf("event=assets.not-kept cause=no-room series=%s", digest);
                return false;
            }
            for (Map.Entry<String, byte[]> each : bytes.entrySet()) {
                Files.write(draft.resolve(each.getKey()), each.getValue());
            }
            Files.write(draft.resolve(MANIFEST), json.writeValueAsBytes(assets));
            move(draft, of(digest));
            return true;
        } catch (IOException full) {
            LOG.warnf(
                    "event=assets.not-kept cause=%s series=%s", full.getClass().getSimpleName(), digest);
            return false;
        } finally {
            delete(draft);
        }
    }

    /** Another node may have been first; its bytes are the same. */
    private static void move(Path draft, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (!Files.isDirectory(target)) {
                throw taken;
            }
        }
    }

    /** A picture that was drawn of a series before. */
    Optional<byte[]> picture(String digest, String name) {
        try {
            return Optional.of(Files.readAllBytes(of(digest).resolve(name)));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Keeps a picture of a series whose assets are here, if it can. */
    void savePicture(String digest, String name, byte[] picture) {
        Path draft = drafts.resolve(UUID.randomUUID() + ".png");
        try {
            if (Files.isDirectory(of(digest)) && usable() >= 2 * limits.reservedDiskBytes()) {
                Files.createDirectories(drafts);
                Files.write(draft, picture);
                Files.move(draft, of(digest).resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException full) {
            LOG.debugf("event=picture.not-kept cause=%s", full.getClass().getSimpleName());
        } finally {
            delete(draft);
        }
    }

    void remove(String digest) {
        delete(of(digest));
    }

    /** Digests of all series that have assets here, the longest unused first. */
    List<String> digests() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root, 2)) {
            return all.filter(path -> path.getNameCount() == root.getNameCount() + 2)
                    .sorted(Comparator.comparingLong(path -> path.toFile().lastModified()))
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }

    /** Removes the longest unused while instances that arrive could soon find no room. */
    void makeRoom() throws IOException {
        for (String digest : digests()) {
            if (usable() >= limits.reservedDiskBytes() + limits.reservedDiskBytes() / 2) {
                return;
            }
            LOG.infof("event=assets.removed cause=room series=%s", digest);
            remove(digest);
        }
    }

    /** What a killed process left half-written. */
    void sweepDrafts() throws IOException {
        if (Files.isDirectory(drafts)) {
            try (Stream<Path> left = Files.list(drafts)) {
                left.filter(path -> path.toFile().lastModified() < clock.millis() - 3_600_000L)
                        .forEach(AssetFolder::delete);
            }
        }
    }

    private long usable() {
        return top.toFile().getUsableSpace();
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException stuck) {
            LOG.warnf("event=assets.not-removed cause=%s", stuck.getClass().getSimpleName());
        }
    }
}
