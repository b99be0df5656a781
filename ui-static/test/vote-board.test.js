import assert from 'node:assert/strict';
import test from 'node:test';
import { boardPage, buttonAt } from '../room/vote-board.js';
import { atHome, isWhole, pressed } from '../room/vote-choices.js';
import { emptyRoom } from '../room/room-state.js';

function room(change) {
  return { ...emptyRoom(), you: { personId: 'p', canVote: true, canChair: false }, phase: 'FIRST_VOTE', ...change };
}

const ids = (page) => page.buttons.map(({ id }) => id);

test('a vote is made of one choice in each group, and sent only when it is whole and confirmed', () => {
  let state = pressed(atHome(), 'vote');
  state = pressed(state, 'send');
  assert.equal(state.page, 'vote', 'an empty vote is not sent');
  for (const press of ['plan/1', 'probability/2', 'confidence/4', 'reason/0']) {
    state = pressed(state, press);
  }
  assert.ok(!isWhole(state.choices), 'a follow-up needs an interval');
  state = pressed(state, 'intervalMonths/1');
  state = pressed(state, 'send');
  assert.deepEqual(state, { page: 'sure', choices: { plan: 'FOLLOW_UP_CT', intervalMonths: 6, probability: 0.3, confidence: 5, reason: 'SIZE' } });
  assert.ok(ids(boardPage(room(), state)).includes('confirm'));
  assert.equal(pressed(state, 'back').page, 'vote');
});

test('an interval goes with a plan that has one and with no other', () => {
  let state = pressed(pressed(pressed(atHome(), 'vote'), 'plan/1'), 'intervalMonths/0');
  assert.equal(state.choices.intervalMonths, 3);
  state = pressed(state, 'plan/4');
  assert.deepEqual(state.choices, { plan: 'SURGERY' });
});

test('only who may vote is offered a vote, and only the chair an act', () => {
  assert.deepEqual(ids(boardPage(room(), atHome())), ['vote']);
  assert.deepEqual(ids(boardPage(room({ voted: { first: new Set(['p']), second: new Set() } }), atHome())), []);
  const chair = { personId: 'c', canVote: false, canChair: true };
  assert.deepEqual(ids(boardPage(room({ you: chair }), atHome())), ['reveal']);
  assert.deepEqual(ids(boardPage(room({ you: chair, phase: 'DISCUSSION' }), atHome())), ['second-round']);
});

test('a vote page whose round is over goes home', () => {
  const state = pressed(atHome(), 'vote');
  assert.deepEqual(ids(boardPage(room({ phase: 'DISCUSSION' }), state)), []);
});

test('a button is found by its place, buttons do not overlap and lie on the board', () => {
  const state = pressed(pressed(atHome(), 'vote'), 'plan/1');
  const page = boardPage(room(), state);
  for (const button of page.buttons) {
    assert.ok(button.x >= 0 && button.y >= 0 && button.x + button.w <= 1 && button.y + button.h <= 1, button.id);
    const found = buttonAt(page, button.x + button.w / 2, button.y + button.h / 2);
    assert.equal(found?.id, button.disabled ? undefined : button.id);
  }
  assert.equal(buttonAt(page, 0.99, 0.01), undefined);
});
