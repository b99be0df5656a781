package org.consilium.model.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.consilium.model.rate.SliceStack;

/** Stacks in a file. */
final class StackStore {
    private StackStore() {}

    static void write(Path file, List<SliceStack> stacks) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(stacks.size());
            for (SliceStack stack : stacks) {
                stack.write(out);
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static List<SliceStack> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<SliceStack> stacks = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                stacks.add(SliceStack.read(in));
            }
            return stacks;
        }
    }
}
