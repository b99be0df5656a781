import assert from 'node:assert/strict';
import test from 'node:test';
import { Marker } from '../room/marker.js';
import { stateAfter } from '../room/replay-state.js';

const op = (seq, by, kind, more = {}) => ({ seq, by, at: '2026-01-01T00:00:00Z', op: { kind, ...more } });
const LOG = [
  op(1, 'a', 'joined', { person: { personId: 'a', displayName: 'Dr. A', seat: 'CHAIR' } }),
  op(2, 'a', 'phase', { phase: 'FIRST_VOTE', sitting: 1 }),
  op(3, 'a', 'marked', { mark: { id: '3', by: 'a', kind: 'MEASURE', at: [0, 0, 0], to: [3, 4, 0] } }),
  op(4, 'a', 'voted', { round: 1 }),
  op(5, 'a', 'revealed', { phase: 'DISCUSSION', round: 1, votes: [{ personId: 'a', plan: 'BIOPSY' }] }),
  op(6, 'a', 'unmarked', { markId: '3' }),
  op(7, 'a', 'left'),
];

test('a replay shows what was known at each moment and nothing of what came later', () => {
  assert.equal(stateAfter(LOG, 0).phase, undefined);
  assert.equal(stateAfter(LOG, 4).votes, undefined);
  assert.ok(stateAfter(LOG, 4).voted.first.has('a'));
  assert.equal(stateAfter(LOG, 5).votes.first.length, 1);
  assert.equal(stateAfter(LOG, 5).marks.size, 1);
  assert.equal(stateAfter(LOG, 6).marks.size, 0);
  assert.equal(stateAfter(LOG, 7).people.get('a').here, false);
});

test('a length is made of two places, a point of one, and a slip of the hand makes nothing', () => {
  const made = [];
  const marker = new Marker({ mark: (at) => made.push(['point', at]), measure: (at, to) => made.push(['length', at, to]), pending: () => {} });
  marker.put([1, 2, 3]);
  marker.choose('MEASURE');
  marker.put([0, 0, 0]);
  marker.put([0, 0, 0.2]);
  marker.put([0, 0, 0]);
  marker.put([0, 5, 0]);
  assert.deepEqual(made, [['point', [1, 2, 3]], ['length', [0, 0, 0], [0, 5, 0]]]);
});
