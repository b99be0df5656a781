package org.consilium.pages;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds places of the patient on the axial picture, as a reader's eye does, and draws on it with the mouse. */
record SliceAim(AtThePages reader, String caseId) {
    /** Where a place lies: window x and y, and pixels for a millimetre. The picture is fitted and not moved. */
    private static final String PLACE = """
            (async () => {
              const session = JSON.parse(sessionStorage.getItem('consilium.session'));
              const get = async (path) => (await fetch('/api/cases/%s' + path, { headers: { Authorization: 'Bearer ' + session.token } })).json();
              const one = await get('');
              const grid = await get('/series/' + one.series[0].id + '/grid');
              const offset = [%f, %f, %f].map((value, i) => value - grid.originMm[i]);
              const canvas = document.querySelector('[data-test=view-axial]');
              canvas.scrollIntoView({ block: 'center' });
              const box = canvas.getBoundingClientRect();
              const [w, h] = [grid.columns * grid.spacingMm[0], grid.rows * grid.spacingMm[1]];
              const scale = Math.min(canvas.clientWidth / w, canvas.clientHeight / h);
              return { slice: Math.round(Math.abs(offset[2]) / grid.spacingMm[2]), scale,
                x: box.x + (canvas.clientWidth - w * scale) / 2 + (offset[0] + grid.spacingMm[0] / 2) * scale,
                y: box.y + (canvas.clientHeight - h * scale) / 2 + (offset[1] + grid.spacingMm[1] / 2) * scale };
            })()
            """;

    /** Scrolls to the slice of a place, marks it and draws both axes. */
    void markAndMeasure(double x, double y, double z, double longMm, double shortMm) {
        JsonNode place = place(x, y, z);
        reader.evaluate("(() => { const slider = document.querySelector('[data-test=slider-axial]'); slider.value = "
                + place.path("slice").asInt() + "; slider.dispatchEvent(new Event('input', { bubbles: true })); })()");
        draw("mark", place, 0, 0);
        reader.sees("finding");
        draw("long", place(x, y, z), longMm / 2, 0);
        draw("short", place(x, y, z), 0, shortMm / 2);
        reader.press("tool-browse");
    }

    private void draw(String tool, JsonNode at, double halfX, double halfY) {
        reader.press("tool-" + tool);
        double scale = at.path("scale").asDouble();
        double x = at.path("x").asDouble();
        double y = at.path("y").asDouble();
        reader.window().drag(x - halfX * scale, y - halfY * scale, x + halfX * scale, y + halfY * scale);
    }

    private JsonNode place(double x, double y, double z) {
        return reader.evaluate(String.format(java.util.Locale.ROOT, PLACE, caseId, x, y, z));
    }
}
