/** Lays the board for the headset out as buttons and lines of text, in shares of its width and height. */
import { percent, planText } from '../core/format.js';
import { t } from '../i18n/i18n.js';
import { modelOpinion, riskiest } from '../case/model-seat.js';
import { reasonsText } from '../case/shares-table.js';
import { nextAct } from './chair-acts.js';
import { myRound } from './room-state.js';
import { groupsOf, isWhole } from './vote-choices.js';

/**
 * @typedef {{id:string, text:string, x:number, y:number, w:number, h:number, chosen?:boolean, primary?:boolean, disabled?:boolean}} BoardButton
 * @typedef {{text:string, x:number, y:number, heading?:boolean, faint?:boolean}} BoardLine
 * @typedef {{lines:BoardLine[], buttons:BoardButton[]}} BoardPage
 */

const LEFT = 0.04;
const WIDTH = 0.92;

/**
 * @param {import('./room-state.js').RoomState} room
 * @param {import('./vote-choices.js').BoardState} state
 * @returns {BoardPage}
 */
export function boardPage(room, state) {
  if (state.page === 'sure') {
    return surePage(room, state);
  }
  return state.page === 'vote' && myRound(room) ? votePage(room, state) : homePage(room);
}

function homePage(room) {
  const round = myRound(room);
  const act = nextAct(room);
  const here = [...room.people.values()].filter((person) => person.here).map((person) => person.displayName);
  const texts = [here.slice(0, 6).join(', '), ...votesText(room), modelText(room), whyText(room)].filter(Boolean);
  const lines = [heading(t(`phase.${room.phase}`)), { text: t(`phase.help.${room.phase}`), x: LEFT, y: 0.17, faint: true },
    ...texts.slice(0, 8).map((text, i) => ({ text, x: LEFT, y: 0.25 + i * 0.06 })),
    { text: t('room.xr.trigger'), x: LEFT, y: 0.8, faint: true }, { text: t('room.xr.grip'), x: LEFT, y: 0.86, faint: true }, { text: t('room.xr.stick'), x: LEFT, y: 0.92, faint: true }];
  const buttons = [round && { id: 'vote', text: t(`vote.round${round}`) }, act && { id: act.type, text: t(act.text) }].filter(Boolean)
    .map((button, i) => ({ ...button, x: 0.6, y: 0.78 + i * 0.1, w: 0.36, h: 0.085, primary: true }));
  return { lines, buttons };
}

function votesText({ votes, people }) {
  const shown = votes?.second?.length ? votes.second : votes?.first ?? [];
  return shown.map((vote) => `${people.get(vote.personId)?.displayName ?? ''}: ${planText(vote.plan, vote.intervalMonths)}, ${percent(vote.probability)}`);
}

function modelText({ model }) {
  const opinion = modelOpinion(model);
  return opinion && `${t('seat.MODEL')} (${t('seat.model.noVote')}): ${percent(opinion.probability)}`;
}

/** Why the model's most suspect nodule has its risk, once the votes lie open. */
function whyText({ model, why }) {
  const worst = why && riskiest(model);
  const told = worst && why.find(({ nodule }) => nodule === worst.id);
  return told && reasonsText(told, `M${model.nodules.indexOf(worst) + 1}`);
}

function votePage(room, { choices }) {
  const lines = [heading(t(`vote.round${myRound(room)}`))];
  const buttons = [];
  groupsOf(choices).forEach(([name, values], row) => {
    const y = 0.13 + row * 0.145;
    lines.push({ text: t(LABELS[name]), x: LEFT, y: y + 0.03, faint: true });
    values.forEach((value, i) => buttons.push({
      id: `${name}/${i}`, text: choiceText(name, value), chosen: choices[name] === value, x: LEFT + (i * WIDTH) / values.length, y: y + 0.045, w: WIDTH / values.length - 0.008, h: 0.075,
    }));
  });
  buttons.push({ id: 'back', text: t('form.cancel'), x: LEFT, y: 0.9, w: 0.3, h: 0.08 },
    { id: 'send', text: t('vote.submit'), x: 0.5, y: 0.9, w: 0.46, h: 0.08, primary: true, disabled: !isWhole(choices) });
  return { lines, buttons };
}

function surePage(room, { choices, act }) {
  const question = act ? t(nextAct(room)?.question ?? 'room.xr.over') : t('room.xr.sure');
  const told = act ? [] : [planText(choices.plan, choices.intervalMonths), percent(choices.probability), `${t('vote.confidence')} ${choices.confidence}/5`, t(`headsetReason.${choices.reason}`)];
  return {
    lines: [heading(question), ...told.map((text, i) => ({ text, x: LEFT, y: 0.25 + i * 0.1 }))],
    buttons: [{ id: 'back', text: t('form.cancel'), x: LEFT, y: 0.85, w: 0.3, h: 0.1 }, { id: 'confirm', text: t('room.xr.confirm'), x: 0.5, y: 0.85, w: 0.46, h: 0.1, primary: true }],
  };
}

const LABELS = { plan: 'vote.plan', intervalMonths: 'vote.interval', probability: 'vote.probability', confidence: 'vote.confidence', reason: 'vote.reason' };

function choiceText(name, value) {
  const texts = { plan: () => t(`plan.${value}`), probability: () => percent(value), reason: () => t(`headsetReason.${value}`) };
  return texts[name]?.() ?? String(value);
}

function heading(text) {
  return { text, x: LEFT, y: 0.09, heading: true };
}

/** The button at a place of the board. @param {BoardPage} page @param {number} x share of the width @param {number} y share of the height, from the top */
export function buttonAt({ buttons }, x, y) {
  return buttons.find((button) => !button.disabled && x >= button.x && x <= button.x + button.w && y >= button.y && y <= button.y + button.h);
}
