import assert from 'node:assert/strict';
import test from 'node:test';
import { centreMm, contains, distanceMm, extentMm, sliceAxis, toPatient, toVoxel } from '../imaging/grid.js';
import { edgeLetters, pictureAt, planeOf, voxelAt } from '../imaging/planes.js';
import { fitted, pictureBox, toPicture, toScreen, zoomed } from '../imaging/viewport-geometry.js';
import { random } from './random.js';

const upright = { columns: 512, rows: 400, slices: 133, spacingMm: [0.78, 0.8, 2.5], originMm: [-166, -171, -320], columnAxis: [1, 0, 0], rowAxis: [0, 1, 0] };
const oblique = { ...upright, columnAxis: [0.8, 0.6, 0], rowAxis: [-0.6, 0.8, 0] };

test('the first voxel lies at the origin', () => {
  assert.deepEqual(toPatient(upright, [0, 0, 0]), [-166, -171, -320]);
});

test('a voxel away from the origin lies at spacing times index along the axes', () => {
  const [x, y, z] = toPatient(oblique, [10, 0, 4]);
  assert.ok(Math.abs(x - (-166 + 10 * 0.78 * 0.8)) < 1e-9);
  assert.ok(Math.abs(y - (-171 + 10 * 0.78 * 0.6)) < 1e-9);
  assert.ok(Math.abs(z - (-320 + 10)) < 1e-9);
});

test('voxel to patient and back gives the same voxel', () => {
  const next = random(20261122);
  for (let i = 0; i < 500; i += 1) {
    const voxel = [next() * 600 - 50, next() * 600 - 50, next() * 200 - 30];
    const back = toVoxel(oblique, toPatient(oblique, voxel));
    voxel.forEach((value, k) => assert.ok(Math.abs(value - back[k]) < 1e-6, `seed 20261122, voxel ${voxel}`));
  }
});

test('the slice axis is the cross product of the other two', () => {
  assert.deepEqual(sliceAxis({ ...upright, rowAxis: [0, 0, -1] }).map((value) => value + 0), [0, 1, 0]);
});

test('a place belongs to the grid up to half a voxel outside its last centre', () => {
  assert.equal(contains(upright, [-0.5, 0, 0]), true);
  assert.equal(contains(upright, [511.49, 399, 132.4]), true);
  assert.equal(contains(upright, [511.5, 0, 0]), false);
  assert.equal(contains(upright, [-0.51, 0, 0]), false);
});

test('the box of the grid has its extent and its centre', () => {
  assert.deepEqual(extentMm(upright).map((mm) => Math.round(mm * 100) / 100), [399.36, 320, 332.5]);
  assert.ok(distanceMm(centreMm(upright), toPatient(upright, [255.5, 199.5, 66])) < 1e-9);
});

test('pictures show the patient as is usual: right side on the left, head up', () => {
  assert.deepEqual(edgeLetters(upright, planeOf(upright, 'axial')), { right: 'L', left: 'R', top: 'A', bottom: 'P' });
  assert.deepEqual(edgeLetters(upright, planeOf(upright, 'coronal')), { right: 'L', left: 'R', top: 'H', bottom: 'F' });
  assert.deepEqual(edgeLetters(upright, planeOf(upright, 'sagittal')), { right: 'P', left: 'A', top: 'H', bottom: 'F' });
});

test('a prone series is labelled by its axes, not by habit', () => {
  const prone = { ...upright, columnAxis: [-1, 0, 0], rowAxis: [0, -1, 0] };
  assert.deepEqual(edgeLetters(prone, planeOf(prone, 'axial')), { right: 'R', left: 'L', top: 'P', bottom: 'A' });
});

test('picture coordinates and voxels agree on every plane', () => {
  for (const name of ['axial', 'coronal', 'sagittal']) {
    const plane = planeOf(upright, name);
    const voxel = voxelAt(plane, 12.5, 30, 7);
    assert.deepEqual(pictureAt(plane, voxel), { u: 12.5, v: 30, depth: 7 });
  }
});

test('coronal pictures put the highest slice on top', () => {
  assert.deepEqual(voxelAt(planeOf(upright, 'coronal'), 0, 0, 5), [0, 5, 132]);
});

test('pictures keep millimetres square and stay inside the view', () => {
  const plane = planeOf(upright, 'coronal');
  const box = pictureBox(plane, 800, 300, fitted());
  assert.ok(box.w <= 800 && box.h <= 300.0001);
  assert.ok(Math.abs(box.w / box.h - (512 * 0.78) / (133 * 2.5)) < 1e-9);
});

test('screen to picture and back is the same place', () => {
  const plane = planeOf(upright, 'axial');
  const box = pictureBox(plane, 640, 480, { zoom: 3, panX: 40, panY: -12 });
  const { x, y } = toScreen(plane, box, 100, 200);
  const { u, v } = toPicture(plane, box, x, y);
  assert.ok(Math.abs(u - 100) < 1e-9 && Math.abs(v - 200) < 1e-9);
});

test('zooming keeps the place under the pointer', () => {
  const plane = planeOf(upright, 'axial');
  const [width, height, x, y] = [640, 480, 500, 100];
  const before = { zoom: 1.5, panX: 20, panY: 5 };
  const after = zoomed(before, 2, x - width / 2, y - height / 2);
  const was = toPicture(plane, pictureBox(plane, width, height, before), x, y);
  const is = toPicture(plane, pictureBox(plane, width, height, after), x, y);
  assert.ok(Math.abs(was.u - is.u) < 1e-6 && Math.abs(was.v - is.v) < 1e-6);
});
