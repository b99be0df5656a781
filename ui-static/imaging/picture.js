/** Paints one cut of the grid into pixels, from the slices that are here. */
import { greyPixels } from './windowing.js';

/** @typedef {import('./planes.js').Plane} Plane @typedef {import('./slice-store.js').SliceStore} SliceStore */

const NOT_HERE = (255 << 24) | (0x30 << 16) | (0x24 << 8) | 0x1b;

/**
 * @param {SliceStore} store
 * @param {Plane} plane
 * @param {number} depth index along the plane's through axis
 * @param {import('./windowing.js').Window} window
 * @param {Uint32Array} pixels width × height, filled
 */
export function paint(store, plane, depth, window, pixels) {
  const pixelOf = greyPixels(window);
  if (plane.name === 'axial') {
    paintAxial(store.at(depth), pixelOf, pixels);
  } else {
    paintReformat(store, plane, depth, pixelOf, pixels);
  }
}

function paintAxial(slice, pixelOf, pixels) {
  if (!slice) {
    pixels.fill(NOT_HERE);
    return;
  }
  for (let i = 0; i < pixels.length; i += 1) {
    pixels[i] = pixelOf(slice[i]);
  }
}

function paintReformat(store, plane, depth, pixelOf, pixels) {
  const { columns } = store.grid;
  const start = plane.name === 'coronal' ? depth * columns : depth;
  const step = plane.name === 'coronal' ? 1 : columns;
  for (let v = 0; v < plane.height; v += 1) {
    const slice = store.at(plane.flipDown ? plane.height - 1 - v : v);
    const row = pixels.subarray(v * plane.width, (v + 1) * plane.width);
    if (slice) {
      for (let u = 0; u < plane.width; u += 1) {
        row[u] = pixelOf(slice[start + u * step]);
      }
    } else {
      row.fill(NOT_HERE);
    }
  }
}
