/**
 * Where a picture lies on the screen. The picture is fitted into the view keeping millimetres square, then zoomed and
 * moved.
 * @typedef {{zoom:number, panX:number, panY:number}} Placement
 */

/** @typedef {import('./planes.js').Plane} Plane */

/** @returns {Placement} */
export function fitted() {
  return { zoom: 1, panX: 0, panY: 0 };
}

/** Screen pixels of one millimetre. @param {Plane} plane @param {number} width @param {number} height @param {Placement} placement */
export function pixelsPerMm(plane, width, height, placement) {
  const fit = Math.min(width / (plane.width * plane.acrossMm), height / (plane.height * plane.downMm));
  return fit * placement.zoom;
}

/** The rectangle the picture fills. @param {Plane} plane @param {number} width @param {number} height @param {Placement} placement */
export function pictureBox(plane, width, height, placement) {
  const scale = pixelsPerMm(plane, width, height, placement);
  const w = plane.width * plane.acrossMm * scale;
  const h = plane.height * plane.downMm * scale;
  return { x: (width - w) / 2 + placement.panX, y: (height - h) / 2 + placement.panY, w, h };
}

/** @param {Plane} plane @param {{x:number,y:number,w:number,h:number}} box @param {number} x @param {number} y */
export function toPicture(plane, box, x, y) {
  return { u: ((x - box.x) / box.w) * plane.width - 0.5, v: ((y - box.y) / box.h) * plane.height - 0.5 };
}

/** @param {Plane} plane @param {{x:number,y:number,w:number,h:number}} box @param {number} u @param {number} v */
export function toScreen(plane, box, u, v) {
  return { x: box.x + ((u + 0.5) / plane.width) * box.w, y: box.y + ((v + 0.5) / plane.height) * box.h };
}

/**
 * Zooms so that the place under the pointer stays where it is.
 * @param {Placement} placement
 * @param {number} factor
 * @param {number} fromCentreX pixels from the view's centre
 * @param {number} fromCentreY pixels from the view's centre
 * @returns {Placement}
 */
export function zoomed(placement, factor, fromCentreX, fromCentreY) {
  const zoom = Math.min(20, Math.max(0.5, placement.zoom * factor));
  const change = zoom / placement.zoom;
  return {
    zoom,
    panX: fromCentreX - (fromCentreX - placement.panX) * change,
    panY: fromCentreY - (fromCentreY - placement.panY) * change,
  };
}
