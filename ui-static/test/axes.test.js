import assert from 'node:assert/strict';
import test from 'node:test';
import { angleBetween, axesComplaint, meanMm } from '../case/axes.js';

const axis = (fromMm, toMm) => ({ fromMm, toMm, lengthMm: Math.hypot(...fromMm.map((value, i) => value - toMm[i])) });
const long = axis([0, 0, 5], [8, 0, 5]);

test('the mean of both axes has one decimal, and needs both', () => {
  assert.equal(meanMm(8.3, 6.2), 7.3);
  assert.equal(meanMm(8, 7), 7.5);
  assert.equal(meanMm(8, undefined), undefined);
});

test('a pair at a right angle on one slice is good', () => {
  assert.equal(axesComplaint({ long, short: axis([4, -3, 5], [4, 3, 5]) }), '');
  assert.equal(axesComplaint({ long }), '');
});

test('a pair that is not square, or on two slices, says so', () => {
  assert.match(axesComplaint({ long, short: axis([0, -3, 5], [6, 3, 5]) }), /45/);
  assert.match(axesComplaint({ long, short: axis([4, -3, 7], [4, 3, 7]) }), /different slices/);
  assert.equal(Math.round(angleBetween(long, axis([8, 0, 5], [0, 0, 5]))), 0);
});
