import assert from 'node:assert/strict';
import test from 'node:test';
import { draggedWindow, grey, greyPixels, PRESETS } from '../imaging/windowing.js';
import { paint } from '../imaging/picture.js';
import { SLABS, cutsOf } from '../imaging/slab.js';
import { planeOf } from '../imaging/planes.js';
import { Rough } from '../imaging/rough.js';

test('below the window all is black, above it all is white', () => {
  assert.equal(grey(-1351, PRESETS.lung), 0);
  assert.equal(grey(151, PRESETS.lung), 255);
});

test('the centre of the window is mid grey', () => {
  assert.ok(Math.abs(grey(40, PRESETS.mediastinum) - 128) <= 1);
});

test('grey never falls while HU grows', () => {
  for (const window of Object.values(PRESETS)) {
    for (let hu = -2048; hu < 3000; hu += 1) {
      assert.ok(grey(hu + 1, window) >= grey(hu, window));
    }
  }
});

test('pixels are opaque, grey and hold for values beyond the table', () => {
  const pixelOf = greyPixels({ centre: 0, width: 100 });
  assert.equal(pixelOf(32767) >>> 0, 0xffffffff);
  assert.equal(pixelOf(-32768) >>> 0, 0xff000000);
});

test('a drag to the right widens the window and never makes it vanish', () => {
  assert.ok(draggedWindow(PRESETS.lung, 100, 0).width > PRESETS.lung.width);
  assert.equal(draggedWindow(PRESETS.lung, -10000, 0).width, 10);
});

const grid = { columns: 2, rows: 2, slices: 2, spacingMm: [1, 1, 1], originMm: [0, 0, 0], columnAxis: [1, 0, 0], rowAxis: [0, 1, 0] };
const wide = { centre: 128, width: 256 };

function storeWith(slices) {
  return { grid, at: (k) => slices[k] };
}

test('coronal and sagittal pictures take their voxels from the right places', () => {
  const store = storeWith([Int16Array.of(10, 20, 30, 40), Int16Array.of(50, 60, 70, 80)]);
  const pixels = new Uint32Array(4);
  paint(store, planeOf(grid, 'coronal'), 1, wide, pixels, SLABS.single);
  assert.deepEqual([...pixels].map((pixel) => pixel & 255), [70, 80, 30, 40]);
  paint(store, planeOf(grid, 'sagittal'), 0, wide, pixels, SLABS.single);
  assert.deepEqual([...pixels].map((pixel) => pixel & 255), [50, 70, 10, 30]);
});

test('a slice that is not here yet is not shown as tissue', () => {
  const pixels = new Uint32Array(4);
  paint(storeWith([]), planeOf(grid, 'axial'), 0, wide, pixels, SLABS.single);
  assert.equal(new Set(pixels).size, 1);
  assert.notEqual(pixels[0] & 255, (pixels[0] >> 16) & 255);
});

test('a slab shows the brightest, darkest or mean of the cuts that are here', () => {
  const store = storeWith([Int16Array.of(10, 200, 30, 40), Int16Array.of(50, 60, 70, 80)]);
  const shown = (name, slab, depth) => {
    const pixels = new Uint32Array(4);
    paint(store, planeOf(grid, name), depth, wide, pixels, slab);
    return [...pixels].map((pixel) => pixel & 255);
  };
  assert.deepEqual(shown('axial', { mode: 'brightest', mm: 20 }, 0), [50, 200, 70, 80]);
  assert.deepEqual(shown('axial', { mode: 'darkest', mm: 20 }, 1), [10, 60, 30, 40]);
  assert.deepEqual(shown('axial', { mode: 'mean', mm: 20 }, 1), [30, 130, 50, 60]);
  assert.deepEqual(shown('coronal', { mode: 'brightest', mm: 20 }, 0), [70, 80, 30, 200]);
  assert.deepEqual(shown('sagittal', { mode: 'darkest', mm: 20 }, 0), [50, 70, 10, 30]);
});

test('a slab takes in whole cuts around the one looked at and stops at the ends', () => {
  assert.deepEqual(cutsOf(SLABS.single, 3, 9, 0.5), { first: 3, last: 3 });
  assert.deepEqual(cutsOf(SLABS.mip5, 3, 9, 1.25), { first: 1, last: 5 });
  assert.deepEqual(cutsOf(SLABS.mip10, 1, 9, 2.5), { first: 0, last: 3 });
  assert.deepEqual(cutsOf(SLABS.mip5, 4, 9, 10), { first: 4, last: 4 });
});

test('where a slice is not here the series in small stands in, in every plane', () => {
  const size = { columns: 2, rows: 2, slices: 2, low: 0, high: 255 };
  const rough = new Rough(grid, size, Uint8Array.of(10, 20, 30, 40, 50, 60, 70, 80));
  const store = { grid, rough, at: (k) => (k === 1 ? Int16Array.of(1, 2, 3, 4) : undefined) };
  const shown = (name, depth) => {
    const pixels = new Uint32Array(4);
    paint(store, planeOf(grid, name), depth, wide, pixels, SLABS.single);
    return [...pixels].map((pixel) => pixel & 255);
  };
  assert.deepEqual(shown('axial', 0), [10, 20, 30, 40]);
  assert.deepEqual(shown('axial', 1), [1, 2, 3, 4]);
  assert.deepEqual(shown('coronal', 1), [3, 4, 30, 40]);
  assert.deepEqual(shown('sagittal', 0), [1, 3, 10, 30]);
});

test('a small voxel stands for all that it covers', () => {
  const big = { ...grid, columns: 5, rows: 4, slices: 3 };
  const rough = new Rough(big, { columns: 2, rows: 2, slices: 1, low: 0, high: 255 }, Uint8Array.of(1, 2, 3, 4));
  const row = new Uint32Array(5);
  rough.rowOfSlice(2, 3, Uint32Array.from({ length: 256 }, (_, i) => i), row);
  assert.deepEqual([...row], [3, 3, 3, 4, 4]);
});
