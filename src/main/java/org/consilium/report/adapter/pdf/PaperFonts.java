package org.consilium.report.adapter.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.report.ReportSettings;

/**
 * Where a font with Chinese letters is, if this machine has one: what the setting names, or where systems keep theirs. Only
 * fonts with TrueType outlines can be put into a PDF in part; others are passed over.
 */
@ApplicationScoped
public class PaperFonts {
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/wenquanyi/wqy-microhei/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/arphic/uming.ttc");

    private final ReportSettings settings;
    private Optional<Path> found = Optional.empty();
    private boolean looked;

    PaperFonts(ReportSettings settings) {
        this.settings = settings;
    }

    /** The file of a font with Chinese letters; looked for once. */
    public synchronized Optional<Path> chinese() {
        if (!looked) {
            found = look();
            looked = true;
        }
        return found;
    }

    private Optional<Path> look() {
        return Stream.concat(settings.font().stream(), USUAL.stream().map(Path::of))
                .filter(Files::isReadable)
                .filter(PaperFonts::hasTrueTypeOutlines)
                .findFirst();
    }

    private static boolean hasTrueTypeOutlines(Path file) {
        try (FontFile font = FontFile.open(file)) {
            return font.trueType().isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
