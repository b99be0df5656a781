import assert from 'node:assert/strict';
import test from 'node:test';
import { lungsOf } from '../room/lungs-mask.js';
import { myRound, operated, welcomed } from '../room/room-state.js';
import { random } from './random.js';

const welcome = {
  type: 'welcome', you: { personId: 'a', displayName: 'A', seat: 'MEMBER', canVote: true, canChair: false }, seq: 4,
  snapshot: { phase: 'FIRST_VOTE', people: [{ personId: 'a', displayName: 'A' }], marks: [{ id: 'm1', by: 'a', at: [1, 2, 3], kind: 'POINT' }], voted: { first: [], second: [] } }, tail: [],
};

function after(...operations) {
  return operations.reduce((room, [seq, by, op]) => operated(room, { seq, by, op }), welcomed(welcome));
}

test('a newcomer knows phase, people and marks', () => {
  const room = after();
  assert.equal(room.phase, 'FIRST_VOTE');
  assert.deepEqual([...room.marks.keys()], ['m1']);
  assert.equal(room.seq, 4);
});

test('the tail of the log is taken in after the snapshot', () => {
  const room = welcomed({ ...welcome, seq: 6, tail: [{ seq: 5, by: 'b', op: { kind: 'joined', personId: 'b', displayName: 'B' } }, { seq: 6, by: 'b', op: { kind: 'marked', id: 'm2', at: [0, 0, 0], mark: { id: 'm2', at: [0, 0, 0], kind: 'POINT' } } }] });
  assert.equal(room.people.get('b')?.displayName, 'B');
  assert.deepEqual([...room.marks.keys()], ['m1', 'm2']);
  assert.equal(room.seq, 6);
});

test('an operation that was seen already changes nothing', () => {
  const room = after([5, 'b', { kind: 'unmarked', markId: 'm1' }]);
  assert.equal(operated(room, { seq: 5, by: 'b', op: { kind: 'marked', id: 'm1', at: [1, 2, 3] } }), room);
  assert.equal(room.marks.size, 0);
});

test('who leaves stays known as away', () => {
  const room = after([5, 'b', { kind: 'joined', displayName: 'B' }], [6, 'b', { kind: 'left' }]);
  assert.equal(room.people.get('b')?.here, false);
});

test('a vote tells who voted and nothing else', () => {
  const room = after([5, 'b', { kind: 'voted', round: 1, plan: 'SURGERY' }]);
  assert.ok(room.voted.first.has('b'));
  assert.equal(room.votes, undefined);
});

test('votes are seen once they are revealed', () => {
  const room = after([5, 'c', { kind: 'revealed', phase: 'DISCUSSION', votes: { first: [{ personId: 'b', plan: 'BIOPSY' }] } }]);
  assert.equal(room.votes?.first?.[0].plan, 'BIOPSY');
  assert.equal(room.phase, 'DISCUSSION');
});

test('I may vote once a round, and only when it is open', () => {
  assert.equal(myRound(after()), 1);
  assert.equal(myRound(after([5, 'a', { kind: 'voted', round: 1 }])), undefined);
  assert.equal(myRound(after([5, 'c', { kind: 'phase', phase: 'DISCUSSION' }])), undefined);
  assert.equal(myRound(after([5, 'c', { kind: 'phase', phase: 'SECOND_VOTE' }])), 2);
});

test('any order of repeated operations ends in the state of the ordered log', () => {
  const seed = 7;
  const next = random(seed);
  const log = Array.from({ length: 60 }, (_, i) => ({ seq: 5 + i, by: 'b', op: i % 3 === 2 ? { kind: 'unmarked', markId: String(5 + i - 1) } : { kind: 'marked', id: String(5 + i), at: [i, 0, 0], mark: { id: String(5 + i), at: [i, 0, 0] } } }));
  const plain = log.reduce(operated, welcomed(welcome));
  let repeated = welcomed(welcome);
  log.forEach((message, i) => {
    repeated = operated(repeated, message);
    repeated = operated(repeated, log[Math.floor(next() * (i + 1))]);
  });
  assert.deepEqual([...repeated.marks.keys()], [...plain.marks.keys()], `seed ${seed}`);
});

test('lungs are the air inside the body, with their vessels, and not the air around it', () => {
  const n = 24;
  const at = (x, y, z) => (z * n + y) * n + x;
  const values = new Uint8Array(n ** 3);
  const inBody = (v) => v >= 3 && v <= 20;
  const inLung = (v) => v >= 7 && v <= 16;
  for (let z = 0; z < n; z += 1) { for (let y = 0; y < n; y += 1) { for (let x = 0; x < n; x += 1) {
    values[at(x, y, z)] = inBody(x) && inBody(y) ? (inLung(x) && inLung(y) ? 20 : 160) : 0;
  } } }
  for (let z = 0; z < n; z += 1) { values[at(11, 11, z)] = 160; }
  values[at(5, 5, 3)] = 20;
  const mask = lungsOf(values, [n, n, n], -1024, 600);
  assert.equal(mask[at(0, 0, 12)], 0);
  assert.equal(mask[at(5, 5, 12)], 0);
  assert.equal(mask[at(5, 5, 3)], 0);
  assert.equal(mask[at(9, 9, 12)], 255);
  assert.equal(mask[at(11, 11, 12)], 255);
});

test('a new sitting of the panel starts its votes anew and keeps the marks', () => {
  const room = after([5, 'b', { kind: 'voted', round: 1 }], [6, 'b', { kind: 'revealed', phase: 'DISCUSSION', round: 1, votes: [{ personId: 'b', plan: 'BIOPSY' }] }],
    [7, 'c', { kind: 'phase', phase: 'FIRST_VOTE', sitting: 2 }]);
  assert.equal(room.voted.first.size, 0);
  assert.equal(room.votes, undefined);
  assert.equal(room.marks.size, 1);
});
