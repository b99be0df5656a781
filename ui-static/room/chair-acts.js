/** What the chair may do next in each phase of a panel. */

const NEXT = {
  FIRST_VOTE: { type: 'reveal', text: 'panel.reveal', question: 'panel.revealQuestion' },
  DISCUSSION: { type: 'second-round', text: 'panel.secondRound', question: 'panel.secondRoundQuestion' },
  SECOND_VOTE: { type: 'conclude', text: 'panel.conclude', question: 'panel.concludeQuestion' },
};

/**
 * @param {import('./room-state.js').RoomState} room
 * @returns {{type:'reveal'|'second-round'|'conclude', text:string, question:string}|undefined} undefined for everybody but the chair
 */
export function nextAct(room) {
  return room.you?.canChair ? NEXT[room.phase ?? ''] : undefined;
}
