/**
 * What is known of a room: the snapshot a newcomer gets, then every numbered operation in order. Pure: no socket, no page.
 *
 * @typedef {[number, number, number]} Triple
 * @typedef {{id:string, by:string, at:Triple, kind:'POINT'|'MEASURE', to?:Triple, text?:string}} Mark
 * @typedef {{personId:string, displayName:string, seat?:string, here:boolean}} RoomPerson
 * @typedef {object} RoomState
 * @property {any} you
 * @property {number} seq number of the last operation taken in
 * @property {string|undefined} phase
 * @property {Map<string, RoomPerson>} people
 * @property {Map<string, Mark>} marks
 * @property {{first:Set<string>, second:Set<string>}} voted
 * @property {{first?:any[], second?:any[]}|undefined} votes
 * @property {number} [sitting]
 * @property {any} model
 * @property {any[]} [why] the explained nodules, fetched once first votes lie open
 * @property {any} consensus
 */

/** Whether first votes lie open, so that reasons may be talked about. @param {RoomState} room */
export function isDiscussed({ phase }) {
  return ['DISCUSSION', 'SECOND_VOTE', 'CONCLUDED'].includes(phase ?? '');
}

/** @returns {RoomState} */
export function emptyRoom() {
  return {
    you: undefined, seq: 0, phase: undefined, people: new Map(), marks: new Map(),
    voted: { first: new Set(), second: new Set() }, votes: undefined, model: undefined, consensus: undefined,
  };
}

/** The room after a welcome; what was known before does not count. @param {any} message @returns {RoomState} */
export function welcomed({ you, seq, snapshot, tail }) {
  const people = new Map((snapshot.people ?? []).map((person) => [person.personId, { here: true, ...person }]));
  const start = {
    you, sitting: snapshot.sitting, seq: tail?.length ? tail[0].seq - 1 : seq, phase: snapshot.phase, people,
    marks: new Map((snapshot.marks ?? []).map(markOf).map((mark) => [mark.id, mark])),
    voted: { first: new Set(snapshot.voted?.first ?? []), second: new Set(snapshot.voted?.second ?? []) },
    votes: snapshot.votes, model: snapshot.model, consensus: snapshot.consensus,
  };
  const now = (tail ?? []).reduce(operated, start);
  return { ...now, seq: Math.max(now.seq, seq ?? 0) };
}

/** The room after one operation; one seen already changes nothing. @param {RoomState} room @param {any} message @returns {RoomState} */
export function operated(room, { seq, by, op }) {
  if (seq <= room.seq) {
    return room;
  }
  const change = CHANGES[op.kind];
  return { ...room, ...change?.(room, op, by, seq), seq };
}

const CHANGES = {
  joined: (room, op, by) => ({ people: withPerson(room, { ...room.people.get(op.personId ?? by), ...personOf(op, by), here: true }) }),
  left: (room, op, by) => {
    const person = room.people.get(op.personId ?? by);
    return person ? { people: withPerson(room, { ...person, here: false }) } : {};
  },
  marked: (room, op, by, seq) => {
    const mark = markOf({ by, id: String(seq), ...(op.mark ?? op) });
    return { marks: new Map(room.marks).set(mark.id, mark) };
  },
  unmarked: (room, op) => {
    const marks = new Map(room.marks);
    marks.delete(op.markId);
    return { marks };
  },
  phase: (room, op) => ({ phase: op.phase ?? room.phase, ...sittingOf(room, op) }),
  voted: (room, op, by) => ({ voted: withVoter(room.voted, op.round, op.personId ?? by) }),
  revealed: (room, op) => ({ phase: op.phase ?? room.phase, votes: { ...room.votes, ...votesOf(op) }, model: op.model ?? room.model }),
  concluded: (room, op) => ({ phase: op.phase ?? 'CONCLUDED', votes: { ...room.votes, ...votesOf(op) }, consensus: op.consensus ?? room.consensus }),
};

/** A new sitting of the panel starts its votes anew; people and marks stay (rule V8). */
function sittingOf(room, { sitting }) {
  return sitting === undefined || sitting === room.sitting ? {} : { sitting, voted: { first: new Set(), second: new Set() }, votes: undefined, consensus: undefined };
}

function personOf(op, by) {
  const person = op.person ?? op;
  return { personId: person.personId ?? by, displayName: person.displayName ?? by, seat: person.seat };
}

function withPerson(room, person) {
  return new Map(room.people).set(person.personId, person);
}

function withVoter({ first, second }, round, personId) {
  return round === 2 ? { first, second: new Set(second).add(personId) } : { first: new Set(first).add(personId), second };
}

function votesOf({ votes, round }) {
  if (!votes) {
    return {};
  }
  return Array.isArray(votes) ? { [round === 2 ? 'second' : 'first']: votes } : votes;
}

/** @returns {Mark} */
function markOf({ id, markId, by, at, kind, to, text }) {
  return { id: markId ?? id, by, at, kind, to, text };
}

/** The round I may vote in now, if any. @param {RoomState} room @returns {1|2|undefined} */
export function myRound(room) {
  if (!room.you?.canVote) {
    return undefined;
  }
  const open = { FIRST_VOTE: /** @type {const} */ (1), SECOND_VOTE: /** @type {const} */ (2) }[room.phase ?? ''];
  const voted = open === 1 ? room.voted.first : room.voted.second;
  return open && !voted.has(room.you.personId) ? open : undefined;
}
