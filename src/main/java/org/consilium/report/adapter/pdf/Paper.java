package org.consilium.report.adapter.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Pages of A4 that fill up line by line; each carries a notice and its number. Only the letters that are used are embedded. */
final class Paper implements AutoCloseable {
    /** Comes with PDFBox under the SIL Open Font License; Latin, Greek and Cyrillic. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static final float MARGIN = 50;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.35f;
    private static final float SMALL = 7.5f;
    private static final float PLAIN = 9;
    private static final float GAP = 6;

    private final PDDocument document = new PDDocument();
    private final Typeface face;
    private final Optional<FontFile> chinese;
    private final String notice;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float y;

    /** @param chineseFont for letters that the first font lacks; without it they print as question marks */
    Paper(String title, String notice, Optional<Path> chineseFont) throws IOException {
        this.chinese = chineseFont.isPresent() ? Optional.of(FontFile.open(chineseFont.get())) : Optional.empty();
        this.face = new Typeface(fonts());
        this.notice = notice;
        this.content = nextPage();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setSubject(notice);
    }

    private List<PDFont> fonts() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        try (InputStream stream = PDDocument.class.getResourceAsStream(FONT)) {
            if (stream == null) {
                throw new IOException("the report's font is missing");
            }
            fonts.add(PDType0Font.load(document, stream));
        }
        Optional<TrueTypeFont> more = chinese.flatMap(FontFile::trueType);
        if (more.isPresent()) {
            fonts.add(PDType0Font.load(document, more.get(), true));
        }
        return fonts;
    }

    void title(String text) throws IOException {
        write(text, 17, 0);
    }

    void heading(String text) throws IOException {
        room(60);
        y -= 10;
        write(text, 12, 0);
        rule();
        y -= 3;
    }

    void subheading(String text) throws IOException {
        room(40);
        y -= 4;
        write(text, 10, 0);
    }

    void line(String text) throws IOException {
        write(text, PLAIN, 0);
    }

    void item(String text) throws IOException {
        write("• " + text, PLAIN, 8);
    }

    /** Belongs to the item above. */
    void point(String text) throws IOException {
        write("– " + text, PLAIN, 18);
    }

    void small(String text) throws IOException {
        write(text, SMALL, 8);
    }

    /** A name and its value beside it. */
    void fact(String name, String value) throws IOException {
        row(List.of(name, value), new float[] {0.28f, 0.72f}, PLAIN);
    }

    /** @param shares of the width for each column, together 1 */
    void table(List<String> heads, float[] shares, List<List<String>> rows) throws IOException {
        row(heads, shares, SMALL);
        rule();
        for (List<String> cells : rows) {
            row(cells, shares, PLAIN - 0.5f);
        }
        y -= 3;
    }

    private void row(List<String> cells, float[] shares, float size) throws IOException {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> lines = new LineBreaking(face, size, shares[i] * WIDTH - GAP).lines(cells.get(i));
            columns.add(lines);
            height = Math.max(height, lines.size());
        }
        room(Math.min(height, 12) * size * LEADING);
        for (int line = 0; line < height; line++) {
            room(size * LEADING);
            y -= size * LEADING;
            float x = MARGIN;
            for (int i = 0; i < columns.size(); i++) {
                if (line < columns.get(i).size()) {
                    show(content, columns.get(i).get(line), size, x, y);
                }
                x += shares[i] * WIDTH;
            }
        }
        y -= 1.5f;
    }

    private void write(String text, float size, float indent) throws IOException {
        for (String line : new LineBreaking(face, size, WIDTH - indent).lines(text)) {
            room(size * LEADING);
            y -= size * LEADING;
            show(content, line, size, MARGIN + indent, y);
        }
    }

    /** Goes on to the next page where so much does not fit on this one. */
    private void room(float height) throws IOException {
        if (y - height < MARGIN + 12) {
            content.close();
            content = nextPage();
        }
    }

    private void rule() throws IOException {
        y -= 3;
        content.setLineWidth(0.5f);
        content.setStrokingColor(0.6f);
        content.moveTo(MARGIN, y);
        content.lineTo(MARGIN + WIDTH, y);
        content.stroke();
    }

    private PDPageContentStream nextPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    private void show(PDPageContentStream on, String text, float size, float x, float at) throws IOException {
        on.beginText();
        on.newLineAtOffset(x, at);
        for (Typeface.Run run : face.runs(text)) {
            on.setFont(run.font(), size);
            on.showText(run.text());
        }
        on.endText();
    }

    /** Numbers the pages and gives the finished file. */
    byte[] finish() throws IOException {
        content.close();
        for (int i = 0; i < pages.size(); i++) {
            try (PDPageContentStream foot = new PDPageContentStream(
                    document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                show(foot, notice + "   " + (i + 1) + " / " + pages.size(), SMALL, MARGIN, MARGIN - 15);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
        if (chinese.isPresent()) {
            chinese.get().close();
        }
    }
}
