import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellText } from '../rules/cell-text.js';

test('cells are read as doctors write them', () => {
  assert.equal(cellText('-'), 'any');
  assert.equal(cellText(''), 'any');
  assert.equal(cellText('[6..8)'), '6 – < 8');
  assert.equal(cellText('(4..6]'), '> 4 – 6');
  assert.equal(cellText('[0.05..0.1)'), '0.05 – < 0.1');
  assert.equal(cellText('[-100..25]'), '-100 – 25');
  assert.equal(cellText('>= 15'), '≥ 15');
  assert.equal(cellText('< 0.05'), '< 0.05');
  assert.equal(cellText('"baseline", "slow_growing"'), 'first seen, growing slowly');
  assert.equal(cellText('not("growing")'), 'none of: growing');
  assert.equal(cellText('null, >= 18'), 'not known, ≥ 18');
  assert.equal(cellText('true'), 'yes');
  assert.equal(cellText('"4B"'), '4B');
});
