import assert from 'node:assert/strict';
import test from 'node:test';
import { cellAt, strongest } from '../case/occlusion-picture.js';
import { leading, signed } from '../case/shares-table.js';
import { boardPage } from '../room/vote-board.js';
import { atHome } from '../room/vote-choices.js';

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
  assert.equal(signed(-0.5), '−0.50');
  assert.equal(signed(0.001), '0.00');
  assert.equal(signed(-0.001), '0.00');
});

test('a map is read in patient millimetres: columns to the left, rows to the back', () => {
  const map = { columns: 3, rows: 2, cellMm: 2, patchMm: 4, firstMm: /** @type {[number, number, number]} */ ([10, 20, 5]), lungHu: -850, logOdds: [0, 0, 0.4, 0, -0.7, 0] };
  assert.deepEqual(strongest(map), { value: -0.7, xMm: 0, yMm: 1 });
  assert.equal(cellAt(map, 14.9, 19.1), 0.4);
  assert.equal(cellAt(map, 12, 22), -0.7);
  assert.equal(cellAt(map, 16, 22), 0);
  assert.equal(cellAt(map, 8.9, 20), 0);
});

test('the board names the networks and the measurements that add most, only of the nodule that is most suspect', () => {
  const model = { state: 'READY', nodules: [{ id: 'M1', riskP: 0.2 }, { id: 'M2', riskP: 0.7, longMm: 8, shortMm: 6 }] };
  const why = ['M1', 'M2'].map((nodule, i) => ({ nodule, networks: i + 0.5, features: [feature('spikes', 0.3), feature('log volume', -0.2)] }));
  const room = { phase: 'DISCUSSION', people: new Map(), marks: new Map(), votes: undefined, model, why, voted: { first: new Set(), second: new Set() } };
  const texts = (one) => boardPage(/** @type {any} */ (one), atHome()).lines.map(({ text }) => text).join('\n');
  assert.match(texts(room), /M2.*\+1\.50.*\+0\.30.*−0\.20/);
  assert.doesNotMatch(texts({ ...room, why: undefined }), /\+1\.5/);
});
