import assert from 'node:assert/strict';
import test from 'node:test';
import { asParts, droppedFiles, groups } from '../worklist/chosen-files.js';

test('files become one body, a part each, byte for byte', async () => {
  const body = asParts([new Blob(['one']), new Blob(['two\r\n--'])]);
  const boundary = /boundary=(\S+)/.exec(body.type)[1];
  const parts = (await body.text()).split(`\r\n--${boundary}`);
  assert.deepEqual(parts.slice(1, 3).map((part) => part.split('\r\n\r\n').slice(1).join('\r\n\r\n')), ['one', 'two\r\n--']);
  assert.equal(parts[3], '--\r\n');
});

test('groups keep the order and the bound, and a larger file goes alone', () => {
  const sizes = (files) => files.map(({ size }) => size);
  assert.deepEqual(groups([{ size: 4 }, { size: 5 }, { size: 2 }, { size: 30 }, { size: 1 }], 10).map(sizes), [[4, 5], [2], [30], [1]]);
  assert.deepEqual(groups([]), []);
});

test('folders of a drop are walked through to the last file', async () => {
  const file = (name) => ({ isFile: true, file: (done) => done({ name }) });
  const folder = (...portions) => ({ isFile: false, createReader: () => ({ readEntries: (done) => done(portions.shift() ?? []) }) });
  const entry = folder([file('a'), folder([file('b')])], [file('c')]);
  const found = await droppedFiles({ items: [{ kind: 'file', webkitGetAsEntry: () => entry }, { kind: 'string' }], files: [] });
  assert.deepEqual(found.map(({ name }) => name), ['a', 'b', 'c']);
});
