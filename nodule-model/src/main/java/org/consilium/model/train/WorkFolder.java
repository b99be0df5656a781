package org.consilium.model.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.consilium.model.network.Network;
import org.consilium.model.network.Weights;

/** Finished parts of a training, so that one that was stopped goes on; deterministic parts need not be made twice. */
final class WorkFolder {
    private final Path folder;

    WorkFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** The parameters of a network that was trained before; otherwise trains it and keeps them. */
    float[] parameters(String name, Supplier<Network> training) throws IOException {
        Path file = folder.resolve(name + ".weights");
        if (!Files.exists(file)) {
            Network network = training.get();
            Weights weights = new Weights();
            weights.put(name, network.parameters());
            network.close();
            write(file, weights);
        }
        return Weights.parse(Files.readAllBytes(file)).get(name);
    }

    static void write(Path file, Weights weights) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            weights.write(out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
