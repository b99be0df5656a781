import assert from 'node:assert/strict';
import test from 'node:test';
import { cellAt, strongest } from '../case/occlusion-picture.js';
import { leading, signed } from '../case/shares-table.js';

const feature = (name, logOdds) => ({ name, value: 1, deviations: 1, logOdds });

test('the measurements that add most come first, whatever their sign, and the rest keeps the sum', () => {
  const features = [feature('a', 0.1), feature('b', -0.9), feature('c', 0.5), feature('d', -0.05)];
  const { first, others, rest } = leading(features, 2);
  assert.deepEqual(first.map(({ name }) => name), ['b', 'c']);
  assert.equal(others, 2);
  assert.ok(Math.abs(rest - 0.05) < 1e-9);
  assert.deepEqual(features.map(({ name }) => name), ['a', 'b', 'c', 'd']);
});

test('shares are written with their sign, and nothing is neither', () => {
  assert.equal(signed(1.234), '+1.23');
  assert.equal(signed(-0.5), '−0.5');
  assert.equal(signed(0.001), '0');
  assert.equal(signed(-0.001), '0');
});

test('a map is read in patient millimetres: columns to the left, rows to the back', () => {
  const map = { columns: 3, rows: 2, cellMm: 2, patchMm: 4, firstMm: /** @type {[number, number, number]} */ ([10, 20, 5]), lungHu: -850, logOdds: [0, 0, 0.4, 0, -0.7, 0] };
  assert.deepEqual(strongest(map), { value: -0.7, xMm: 0, yMm: 1 });
  assert.equal(cellAt(map, 14.9, 19.1), 0.4);
  assert.equal(cellAt(map, 12, 22), -0.7);
  assert.equal(cellAt(map, 16, 22), 0);
  assert.equal(cellAt(map, 8.9, 20), 0);
});
