import assert from 'node:assert/strict';
import test from 'node:test';
import { deflateSync } from 'node:zlib';
import { decodeSlab, decodeSmall } from '../imaging/slab-codec.js';
import { nearestFirst, SliceStore } from '../imaging/slice-store.js';
import { random } from './random.js';

/** The other way round, as the server does it, written from the description alone. */
function packed(values, columns, rows, slices) {
  const planes = new Uint8Array(2 * values.length);
  for (let at = 0; at < values.length; at += 1) {
    const column = at % columns;
    const row = Math.floor(at / columns) % rows;
    const off = ((values[at] - guess(values, at, column, row, columns)) << 16) >> 16;
    const folded = (off << 1) ^ (off >> 15);
    planes[at] = folded >> 8;
    planes[values.length + at] = folded;
  }
  return new Uint8Array(deflateSync(planes));
}

function guess(values, at, column, row, columns) {
  if (row === 0) {
    return column === 0 ? 0 : values[at - 1];
  }
  if (column === 0) {
    return values[at - columns];
  }
  const [left, above, corner] = [values[at - 1], values[at - columns], values[at - columns - 1]];
  return [left, above, left + above - corner].sort((a, b) => a - b)[1];
}

test('whatever the values they come back bit for bit', async () => {
  const chance = random(20261126);
  for (let run = 0; run < 60; run += 1) {
    const [columns, rows, slices] = [1 + Math.floor(chance() * 30), 1 + Math.floor(chance() * 30), 1 + Math.floor(chance() * 9)];
    const kind = run % 3;
    const value = (i) => (kind === 0 ? (i % columns) * 3 - 1000 : kind === 1 ? chance() * 200 - 800 : chance() * 65536 - 32768);
    const values = Int16Array.from({ length: columns * rows * slices }, (_, i) => value(i));
    assert.deepEqual(await decodeSlab(packed(values, columns, rows, slices), { columns, rows, slices }), values, `run ${run}`);
  }
});

test('a slab that is damaged, cut short or of another size is refused', async () => {
  const values = Int16Array.from({ length: 400 }, (_, i) => (i * 37) % 500);
  const good = packed(values, 20, 20, 1);
  const changed = good.slice();
  changed[good.length - 2] ^= 1;
  await assert.rejects(decodeSlab(changed, { columns: 20, rows: 20, slices: 1 }));
  await assert.rejects(decodeSlab(good.slice(0, good.length - 3), { columns: 20, rows: 20, slices: 1 }));
  await assert.rejects(decodeSlab(good, { columns: 20, rows: 20, slices: 2 }), /800 voxels has 1600 bytes, not 800/);
});

test('a small volume is the running sum of its rows', async () => {
  const values = await decodeSmall(new Uint8Array(deflateSync(Uint8Array.of(10, 5, 251, 200, 100, 1))), { columns: 3, rows: 2, slices: 1 });
  assert.deepEqual([...values], [10, 15, 10, 200, 44, 45]);
});

const grid = { columns: 2, rows: 2, slices: 6, spacingMm: [1, 1, 1], originMm: [0, 0, 0], columnAxis: [1, 0, 0], rowAxis: [0, 1, 0] };
const slabs = [{ hash: 's0', first: 0, slices: 2, bytes: 10 }, { hash: 's2', first: 2, slices: 2, bytes: 10 }, { hash: 's4', first: 4, slices: 2, bytes: 10 }];
const assets = { grid, thumbnail: { hash: 't', bytes: 1 }, preview: { hash: 'p', bytes: 4, columns: 2, rows: 2, slices: 6, low: -1000, high: 400 }, volume: { hash: 'v', bytes: 30, slabs } };

/** A source that counts what is asked of it. */
function sourceWith(answer) {
  const asked = [];
  return { asked, bytes: async (part) => { asked.push(part.hash); return answer(part); } };
}

const plain = { slab: async (packedBytes, { slices }) => new Int16Array(4 * slices).fill(packedBytes.byteLength), small: async () => new Uint8Array(24), close() {} };

test('the slab looked at is fetched first, the small volume next, and everything once', async () => {
  assert.deepEqual(nearestFirst(slabs, 3).map((slab) => slab.first), [2, 4, 0]);
  const source = sourceWith(() => new ArrayBuffer(10));
  const store = new SliceStore(/** @type {any} */ (source), assets, /** @type {any} */ (plain));
  const whole = new Promise((done) => { store.onSlice = () => store.loaded === 6 && done(undefined); });
  store.want(3);
  store.want(3);
  await whole;
  assert.deepEqual(source.asked, ['s2', 'p', 's4', 's0']);
  assert.equal(store.at(5)?.length, 4);
});

test('a slab that fails is tried again, and stops neither the others nor the page', async () => {
  let times = 0;
  const source = sourceWith((part) => {
    if (part.hash === 's2' && (times += 1) < 3) { throw new Error('gone'); }
    return new ArrayBuffer(10);
  });
  const store = new SliceStore(/** @type {any} */ (source), assets, /** @type {any} */ (plain));
  const whole = new Promise((done) => { store.onSlice = () => store.loaded === 6 && done(undefined); });
  store.want(2);
  await whole;
  assert.equal(source.asked.filter((one) => one === 's2').length, 3);
  assert.equal(store.failed, 0);
});

test('after closing nothing more is asked for', async () => {
  const source = sourceWith(() => new ArrayBuffer(10));
  const store = new SliceStore(/** @type {any} */ (source), assets, /** @type {any} */ (plain));
  store.close();
  store.want(2);
  await new Promise((done) => { setTimeout(done, 5); });
  assert.deepEqual(source.asked, []);
});

test('while the server still packs, the small volume is shown and the slabs are fetched once they are there', async () => {
  const source = { ...sourceWith((part) => new ArrayBuffer(part.bytes)), whole: async () => assets };
  const { volume, ...early } = assets;
  const store = new SliceStore(/** @type {any} */ (source), early, /** @type {any} */ (plain));
  const whole = new Promise((done) => { store.onSlice = () => store.loaded === 6 && done(undefined); });
  store.want(1);
  store.want(4);
  await whole;
  assert.deepEqual(source.asked, ['p', 's4', 's2', 's0']);
  assert.ok(store.rough);
  assert.equal(volume.slabs.length, 3);
});
