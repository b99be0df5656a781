package org.consilium.report.adapter.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A font in a file, of a collection the first. The file stays open as long as this does: letters are read when they are needed.
 *
 * @param font what was read
 * @param file what to close at the end
 */
record FontFile(TrueTypeFont font, Closeable file) implements AutoCloseable {
    static FontFile open(Path file) throws IOException {
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
            return new FontFile(font, font);
        }
        TrueTypeCollection fonts = new TrueTypeCollection(file.toFile());
        AtomicReference<TrueTypeFont> first = new AtomicReference<>();
        fonts.processAllFonts(font -> first.compareAndSet(null, font));
        TrueTypeFont font = first.get();
        if (font == null) {
            fonts.close();
            throw new IOException("the collection holds no font");
        }
        return new FontFile(font, fonts);
    }

    /** Empty where its outlines are not TrueType's: others cannot be put into a PDF in part. */
    Optional<TrueTypeFont> trueType() {
        boolean postScript = font instanceof OpenTypeFont open && open.isPostScript();
        return postScript ? Optional.empty() : Optional.of(font);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
