/** What one guideline says: category, sentence, row, source; every row that was consulted; what would change it. */
import { post } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { problemText } from '../core/problem.js';
import { routeTo } from '../core/router.js';
import { knows, sentence, t } from '../i18n/i18n.js';
import { sourceChip } from './source-chip.js';
import { whatIfView } from './what-if.js';

/** @typedef {{ruleId:string, table:string, version:string, row:number, outcome:string, action?:string, sentence:{en:string, zh:string}, source:string, inputs:Record<string,string>}} Ruling */
/** @typedef {{pack:string, edition:string, state:string, ruling:Ruling, categoryWord:Ruling, trail:Ruling[], missing:string[], flags:string[], noduleId:string}} PackAnswer */

/**
 * @param {PackAnswer} answer
 * @param {object} body the request, to ask what would change the answer
 * @param {boolean} governs
 */
export function answerCard(answer, body, governs) {
  const { ruling } = answer;
  return h('article', { class: `card ${governs ? 'answer-governing' : ''}`, data: { test: `answer-${answer.pack}` } },
    h('div', { class: 'answer-head' }, h('h3', {}, `${answer.pack} ${answer.edition}`), governs ? h('span', { class: 'chip chip-good' }, t('rules.governs')) : undefined,
      h('span', { class: 'chip' }, t(`ruleState.${answer.state}`))),
    h('p', { class: 'answer-category' }, ruling.outcome, ' ', ruling.action ? h('code', {}, ruling.action) : undefined, ' ', ownWord(answer)),
    h('p', {}, sentence(ruling.sentence)),
    answer.missing.length ? h('p', { class: 'form-error' }, t('rules.missing', { missing: answer.missing.join(', ') })) : undefined,
    answer.flags.length ? h('p', {}, `${t('rules.flags')}: `, answer.flags.map((flag) => h('span', { class: 'chip chip-warn' }, flag))) : undefined,
    origin(ruling), answer.noduleId ? h('p', { class: 'faint' }, t('rules.ofNodule', { nodule: answer.noduleId })) : undefined,
    trail(answer.trail), answer.state === 'NOT_APPLICABLE' ? undefined : whatIf(answer.pack, body, governs));
}

/** Said beside a category that no guideline prints. @param {PackAnswer} answer */
function ownWord({ ruling, categoryWord }) {
  return ruling.row && categoryWord?.outcome === 'OWN' ? h('span', { class: 'chip', title: sentence(categoryWord.sentence), data: { test: 'own-word' } }, t('rules.ownWord')) : undefined;
}

/** @param {Ruling} ruling */
export function origin(ruling) {
  const place = ruling.row ? h('a', { href: routeTo('rules', 'table', `${ruling.table}~${ruling.ruleId}`), title: t('rules.seeTable') }, ruling.table) : ruling.table;
  return h('p', { class: 'ruling-origin' }, h('code', {}, ruling.ruleId), ' · ', place, ` ${ruling.version} · ${t('tables.number')} ${ruling.row} · `, sourceChip(ruling.source), inputs(ruling.inputs));
}

function inputs(asked) {
  const pairs = Object.entries(asked ?? {}).sort(([a], [b]) => a.localeCompare(b)).map(([name, value]) => `${name} ${value}`);
  return pairs.length ? [h('br'), `${t('rules.inputs')}: `, h('code', {}, pairs.join(' · '))] : undefined;
}

function trail(rulings) {
  return h('details', {}, h('summary', {}, t('rules.trail', { count: rulings.length })),
    h('ol', {}, rulings.map((ruling) => h('li', {}, h('strong', {}, ruling.outcome), ' ', sentence(ruling.sentence), origin(ruling)))));
}

function whatIf(pack, body, now) {
  const place = h('div', { role: 'status' });
  const ask = async () => {
    put(place, t('rules.searching'));
    try {
      put(place, whatIfView((await post(`/rules/${pack}/evaluate`, body)).whatIf));
    } catch (failure) {
      put(place, problemText(failure));
    }
  };
  const details = h('details', { open: now, data: { test: `what-if-${pack}` } }, h('summary', {}, t('rules.whatIf')), place);
  details.addEventListener('toggle', () => { if (details.open && !place.childNodes.length) { ask(); } });
  return details;
}

/** A code in words where there are some. @param {string} family @param {string} code */
export function worded(family, code) {
  const key = `${family}.${code}`;
  return knows(key) ? t(key) : code;
}
