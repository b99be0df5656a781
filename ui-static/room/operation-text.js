/** An operation of a room's log as one sentence. */
import { planText } from '../core/format.js';
import { t } from '../i18n/i18n.js';

/**
 * @param {{by:string, op:any}} operation
 * @param {(personId:string) => string} nameOf
 */
export function operationText({ by, op }, nameOf) {
  const name = op.person?.displayName ?? nameOf(by);
  const texts = {
    joined: () => t('room.op.joined', { name }),
    left: () => t('room.op.left', { name }),
    marked: () => t(op.mark.to ? 'replay.op.measured' : 'replay.op.marked', { name, place: op.mark.at.map(Math.round).join(', '), mm: lengthOf(op.mark), text: op.mark.text ?? '' }),
    unmarked: () => t('replay.op.unmarked', { name }),
    phase: () => t('replay.op.phase', { phase: t(`phase.${op.phase}`) }),
    voted: () => t('replay.op.voted', { name, round: op.round }),
    revealed: () => t('room.op.revealed'),
    concluded: () => (op.consensus?.reached ? t('replay.op.agreed', { plan: planText(op.consensus.plan) }) : t('room.op.concluded')),
  };
  return texts[op.kind]?.() ?? op.kind;
}

function lengthOf({ at, to }) {
  return to ? Math.hypot(...at.map((value, i) => value - to[i])).toFixed(1) : '';
}
