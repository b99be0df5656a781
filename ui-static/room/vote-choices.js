/**
 * A vote made by pointing at choices, for those who wear a headset and have no keyboard. Pure: what may be pressed now, what
 * pressing does, and the vote that comes of it.
 *
 * @typedef {{plan?:string, intervalMonths?:number, probability?:number, confidence?:number, reason?:string}} Choices
 * @typedef {{page:'home'|'vote'|'sure', choices:Choices, act?:'reveal'|'second-round'|'conclude'}} BoardState
 * @typedef {{id:string, group:string, value:any, chosen:boolean}} Choice
 */
import { hasInterval } from '../case/plan-interval.js';
import { PLANS } from '../case/words.js';

export const INTERVALS = [3, 6, 12, 24];
export const PROBABILITIES = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9];
export const CONFIDENCES = [1, 2, 3, 4, 5];
export const REASONS = ['SIZE', 'SHAPE', 'DENSITY', 'GROWTH', 'HISTORY', 'GUIDELINE'];

/** @returns {BoardState} */
export function atHome() {
  return { page: 'home', choices: {} };
}

/** Groups of choices in the order in which they are offered. @param {Choices} choices @returns {[keyof Choices, any[]][]} */
export function groupsOf(choices) {
  /** @type {[keyof Choices, any[]][]} */
  const groups = [['plan', PLANS]];
  if (hasInterval(choices.plan)) {
    groups.push(['intervalMonths', INTERVALS]);
  }
  return [...groups, ['probability', PROBABILITIES], ['confidence', CONFIDENCES], ['reason', REASONS]];
}

/** Whether nothing is missing. @param {Choices} choices */
export function isWhole(choices) {
  return groupsOf(choices).every(([name]) => choices[name] !== undefined);
}

/**
 * What a press leads to.
 * @param {BoardState} state
 * @param {string} id `vote`, `back`, `send`, `reveal`, `second-round`, `conclude`, or `<group>/<index>`
 * @returns {BoardState}
 */
export function pressed(state, id) {
  if (id === 'back') {
    return state.page === 'sure' && !state.act ? { ...state, page: 'vote' } : atHome();
  }
  if (id === 'vote') {
    return { page: 'vote', choices: state.choices };
  }
  if (id === 'send') {
    return isWhole(state.choices) ? { ...state, page: 'sure' } : state;
  }
  if (id === 'reveal' || id === 'second-round' || id === 'conclude') {
    return { page: 'sure', choices: {}, act: id };
  }
  const [name, index] = id.split('/');
  const group = groupsOf(state.choices).find(([key]) => key === name);
  return group ? { ...state, choices: chosen(state.choices, name, group[1][Number(index)]) } : state;
}

/** An interval goes with a plan that has one, and with no other. */
function chosen(choices, name, value) {
  const next = { ...choices, [name]: value };
  if (name === 'plan' && !hasInterval(value)) {
    delete next.intervalMonths;
  }
  return next;
}
