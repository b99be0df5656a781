// Measures how long the slice viewer takes to paint one picture, without a browser: 512 x 512, 320 slices of 0.7 x 0.7 x 1 mm.
// usage: node bench/viewer/paint.mjs [PICTURES]     prints median and 95th percentile in milliseconds for each kind of picture
import { paint } from '../../ui-static/imaging/picture.js';
import { planeOf } from '../../ui-static/imaging/planes.js';
import { SLABS } from '../../ui-static/imaging/slab.js';
import { PRESETS } from '../../ui-static/imaging/windowing.js';

const pictures = Number(process.argv[2] ?? 60);
const grid = { columns: 512, rows: 512, slices: 320, spacingMm: [0.7, 0.7, 1], originMm: [0, 0, 0], columnAxis: [1, 0, 0], rowAxis: [0, 1, 0] };
const slices = Array.from({ length: grid.slices }, (_, k) => Int16Array.from({ length: 512 * 512 }, (_, i) => ((i * 31 + k * 977) % 3000) - 1024));
const store = { grid, at: (k) => slices[k] };

function measure(name, slab) {
  const plane = planeOf(grid, name);
  const pixels = new Uint32Array(plane.width * plane.height);
  const times = [];
  for (let i = 0; i < pictures; i += 1) {
    const start = performance.now();
    paint(store, plane, 20 + ((i * 7) % (plane.depth - 40)), PRESETS.lung, pixels, SLABS[slab]);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(1);
  console.log(`${name.padEnd(9)} ${slab.padEnd(8)} median ${at(0.5).padStart(6)} ms   p95 ${at(0.95).padStart(6)} ms`);
}

console.log(`${pictures} pictures each`);
for (const name of ['axial', 'coronal', 'sagittal']) {
  measure(name, 'single');
}
measure('axial', 'mip10');
measure('axial', 'mip20');
measure('coronal', 'mip10');
