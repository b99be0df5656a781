package org.consilium.report.adapter.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Pages of A4 that fill up line by line; each carries a notice and its number. */
final class Paper implements AutoCloseable {
    /** Comes with PDFBox under the SIL Open Font License; Latin, Greek and Cyrillic. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float MARGIN = 50;
    private static final float LEADING = 1.35f;
    private static final float SMALL = 7.5f;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final String notice;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float y;

    Paper(String title, String notice) throws IOException {
        try (InputStream stream = PDDocument.class.getResourceAsStream(FONT)) {
            if (stream == null) {
                throw new IOException("the report's font is missing");
            }
            this.font = PDType0Font.load(document, stream);
        }
        this.notice = notice;
        this.content = nextPage();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setSubject(notice);
    }

    void title(String text) throws IOException {
        write(text, 17, 0);
    }

    void heading(String text) throws IOException {
        y -= 8;
        write(text, 12, 0);
        y -= 2;
    }

    void line(String text) throws IOException {
        write(text, 9, 0);
    }

    void item(String text) throws IOException {
        write("- " + text, 9, 10);
    }

    void small(String text) throws IOException {
        write(text, SMALL, 10);
    }

    private void write(String text, float size, float indent) throws IOException {
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN - indent;
        for (String line : new LineBreaking(font, size, width).lines(text)) {
            if (y - size * LEADING < MARGIN + 20) {
                content.close();
                content = nextPage();
            }
            y -= size * LEADING;
            show(content, line, size, MARGIN + indent, y);
        }
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
        on.setFont(font, size);
        on.newLineAtOffset(x, at);
        on.showText(text);
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
    }
}
