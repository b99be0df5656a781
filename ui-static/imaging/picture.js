/**
 * Paints one cut of the grid, or a slab of cuts, into pixels, from the slices that are here; for those that are not, from the
 * series in small, where that is here.
 */
import { cutsOf, takeIn } from './slab.js';
import { greyPixels } from './windowing.js';

/** @typedef {import('./planes.js').Plane} Plane @typedef {import('./slice-store.js').SliceStore} SliceStore */

const NOT_HERE = (255 << 24) | (0x30 << 16) | (0x24 << 8) | 0x1b;

/**
 * @param {SliceStore} store
 * @param {Plane} plane
 * @param {number} depth index along the plane's through axis
 * @param {import('./windowing.js').Window} window
 * @param {Uint32Array} pixels width × height, filled
 * @param {import('./slab.js').Slab} slab
 */
export function paint(store, plane, depth, window, pixels, slab) {
  const pixelOf = greyPixels(window);
  const { first, last } = cutsOf(slab, depth, plane.depth, plane.throughMm);
  if (first < last) {
    paintSlab(store, plane, { first, last, mode: slab.mode }, pixelOf, pixels);
  } else if (plane.name === 'axial') {
    paintAxial(store, plane, depth, window, pixelOf, pixels);
  } else {
    paintReformat(store, plane, depth, window, pixelOf, pixels);
  }
}

function paintAxial(store, plane, depth, window, pixelOf, pixels) {
  const slice = store.at(depth);
  if (!slice) {
    const paintRow = roughPainter(store, window);
    for (let v = 0; v < plane.height; v += 1) {
      paintRow('rowOfSlice', depth, v, pixels.subarray(v * plane.width, (v + 1) * plane.width));
    }
    return;
  }
  for (let i = 0; i < pixels.length; i += 1) {
    pixels[i] = pixelOf(slice[i]);
  }
}

/** Paints what is not here from the series in small. */
function roughPainter({ rough }, window) {
  const table = rough?.pixels(window);
  return (way, slice, line, pixels) => (rough ? rough[way](slice, line, table, pixels) : pixels.fill(NOT_HERE));
}

function paintReformat(store, plane, depth, window, pixelOf, pixels) {
  const { start, step } = walk(store.grid, plane, depth);
  const paintRow = roughPainter(store, window);
  const way = plane.name === 'coronal' ? 'rowOfSlice' : 'columnOfSlice';
  for (let v = 0; v < plane.height; v += 1) {
    const slice = sliceOfRow(store, plane, v);
    const row = pixels.subarray(v * plane.width, (v + 1) * plane.width);
    if (slice) {
      for (let u = 0; u < plane.width; u += 1) {
        row[u] = pixelOf(slice[start + u * step]);
      }
    } else {
      paintRow(way, rowIndex(plane, v), depth, row);
    }
  }
}

/** Where a row of a coronal or sagittal picture begins in a slice, and how far its voxels lie apart. */
function walk({ columns }, plane, depth) {
  return plane.name === 'coronal' ? { start: depth * columns, step: 1 } : { start: depth, step: columns };
}

function sliceOfRow(store, plane, v) {
  return store.at(rowIndex(plane, v));
}

/** Which slice a row of a coronal or sagittal picture shows. */
function rowIndex(plane, v) {
  return plane.flipDown ? plane.height - 1 - v : v;
}

function paintSlab(store, plane, cuts, pixelOf, pixels) {
  const sum = new Float32Array(pixels.length);
  const counts = plane.name === 'axial' ? gatherAxial(store, cuts, sum) : gatherReformat(store, plane, cuts, sum);
  for (let i = 0; i < pixels.length; i += 1) {
    const count = counts(i);
    pixels[i] = count === 0 ? NOT_HERE : pixelOf(Math.round(cuts.mode === 'mean' ? sum[i] / count : sum[i]));
  }
}

/** Only slices that are here take part; the picture is painted again when more come. */
function gatherAxial(store, { first, last, mode }, sum) {
  let count = 0;
  for (let k = first; k <= last; k += 1) {
    const slice = store.at(k);
    if (slice) {
      for (let i = 0; i < sum.length; i += 1) {
        takeIn(mode, sum, i, slice[i], count === 0);
      }
      count += 1;
    }
  }
  return () => count;
}

function gatherReformat(store, plane, { first, last, mode }, sum) {
  const here = new Uint8Array(plane.height);
  for (let v = 0; v < plane.height; v += 1) {
    const slice = sliceOfRow(store, plane, v);
    here[v] = slice ? 1 : 0;
    for (let depth = first; slice && depth <= last; depth += 1) {
      const { start, step } = walk(store.grid, plane, depth);
      for (let u = 0; u < plane.width; u += 1) {
        takeIn(mode, sum, v * plane.width + u, slice[start + u * step], depth === first);
      }
    }
  }
  return (i) => (here[Math.floor(i / plane.width)] ? last - first + 1 : 0);
}
