/** How the model's nodules changed since the patient's prior study. */
import { h } from '../core/dom.js';
import { number } from '../core/format.js';
import { t } from '../i18n/i18n.js';
import { rulingList } from './ruling.js';

/** @param {any} growth absent where it may not be seen yet or there is no prior study */
export function growthView(growth) {
  return growth && h('section', { data: { test: 'growth' } }, h('h3', {}, t('growth.title')), growthFacts(growth));
}

/** @param {any} growth */
export function growthFacts(growth) {
  return [h('p', { class: 'faint' }, t('growth.days', { days: number(growth.days, 0) }), growth.source === 'FETCHED' ? ` ${t('growth.fetched')}` : ''),
    growth.state === 'COMPARED' ? compared(growth) : h('p', { class: 'empty' }, t(`growth.${growth.state}`))];
}

function compared({ changes, newNodules, goneNodules }) {
  return h('div', {}, changes.length > 0 ? changesTable(changes) : undefined,
    newNodules.length > 0 ? h('p', {}, t('growth.new', { nodules: newNodules.join(', ') })) : undefined,
    goneNodules.length > 0 ? h('p', {}, t('growth.gone', { nodules: goneNodules.join(', ') })) : undefined,
    changes.length + newNodules.length + goneNodules.length === 0 ? h('p', { class: 'empty' }, t('growth.nothing')) : undefined);
}

function changesTable(changes) {
  const heads = ['nodule', 'prior', 'match', 'change', 'doubling', 'rules'].map((key) => h('th', { scope: 'col' }, t(`growth.${key}`)));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('growth.title') }, h('table', { data: { test: 'growth-table' } },
    h('caption', { class: 'unseen' }, t('growth.title')), h('thead', {}, h('tr', {}, heads)), h('tbody', {}, changes.map((one) => h('tr', {},
      h('th', { scope: 'row' }, one.nodule), h('td', {}, one.prior), h('td', {}, number(one.match, 2)), h('td', {}, changeText(one)),
      h('td', {}, doublingText(one)), h('td', {}, rulingList(one.rulings, t('growth.noRule'))))))));
}

function changeText({ changePercent, lowPercent, highPercent }) {
  return changePercent === undefined ? t('growth.refused')
    : t('growth.changeRange', { change: number(changePercent, 0), low: number(lowPercent, 0), high: number(highPercent, 0) });
}

function doublingText({ doublingDays, shortestDays, longestDays }) {
  if (doublingDays === undefined) {
    return t('growth.refused');
  }
  const from = shortestDays === undefined ? '–' : number(shortestDays, 0);
  return t('growth.doublingRange', { days: number(doublingDays, 0), shortest: from, longest: longestDays === undefined ? t('growth.noEnd') : number(longestDays, 0) });
}
