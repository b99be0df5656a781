/** Hounsfield units to grey, as DICOM's linear window function does it (PS3.3 C.11.2.1.2.1). */

/** @typedef {{centre:number, width:number}} Window */

/** Usual chest windows, in HU. @type {Record<string, Window>} */
export const PRESETS = {
  lung: { centre: -600, width: 1500 },
  mediastinum: { centre: 40, width: 400 },
  bone: { centre: 400, width: 1800 },
  nodule: { centre: -350, width: 1000 },
};

const LOWEST = -2048;
const HIGHEST = 8191;

/** Grey of one value, 0 to 255. @param {number} hu @param {Window} window */
export function grey(hu, { centre, width }) {
  const position = (hu - (centre - 0.5)) / Math.max(1, width - 1) + 0.5;
  return Math.round(255 * Math.min(1, Math.max(0, position)));
}

/**
 * A table from HU to an opaque grey pixel, so that a picture costs one look-up a pixel.
 * @param {Window} window
 * @returns {(hu:number) => number} little-endian RGBA
 */
export function greyPixels(window) {
  const table = new Uint32Array(HIGHEST - LOWEST + 1);
  for (let i = 0; i < table.length; i += 1) {
    const level = grey(i + LOWEST, window);
    table[i] = (255 << 24) | (level << 16) | (level << 8) | level;
  }
  return (hu) => table[Math.min(HIGHEST, Math.max(LOWEST, hu)) - LOWEST];
}

/**
 * The window after a drag: right widens, down lowers the centre's brightness; steps grow with the width.
 * @param {Window} start
 * @param {number} dx pixels
 * @param {number} dy pixels
 * @returns {Window}
 */
export function draggedWindow(start, dx, dy) {
  const step = Math.max(1, start.width / 400);
  return {
    centre: clamp(Math.round(start.centre + dy * step), -1500, 3000),
    width: clamp(Math.round(start.width + dx * step), 10, 6000),
  };
}

function clamp(value, low, high) {
  return Math.min(high, Math.max(low, value));
}
