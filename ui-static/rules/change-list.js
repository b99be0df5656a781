/** All proposed tables. */
import { get } from '../core/api.js';
import { h } from '../core/dom.js';
import { dateTime } from '../core/format.js';
import { routeTo } from '../core/router.js';
import { t } from '../i18n/i18n.js';

/** @returns {Promise<HTMLElement[]>} */
export async function changeList() {
  const changes = await get('/table-changes');
  return [h('section', { class: 'card', 'aria-label': t('rules.changes') }, h('p', { class: 'lead' }, t('changes.lead')), changes.length ? table(changes) : h('p', { class: 'empty' }, t('changes.none')))];
}

function table(changes) {
  const heads = ['table', 'state', 'by', 'at', 'cases', 'reason'].map((key) => h('th', { scope: 'col' }, t(`changes.${key}`)));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('rules.changes') }, h('table', { class: 'stacking', data: { test: 'changes' } }, h('caption', { class: 'unseen' }, t('rules.changes')),
    h('thead', {}, h('tr', {}, heads)), h('tbody', {}, changes.map(row))));
}

function row(one) {
  const cell = (key, ...content) => h('td', { data: { label: t(`changes.${key}`) } }, ...content);
  return h('tr', {}, h('th', { scope: 'row' }, h('a', { href: routeTo('rules', 'change', one.id) }, `${one.table} ${one.version}`)), cell('state', stateChip(one.state)), cell('by', one.by.name), cell('at', dateTime(one.at)),
    cell('cases', t('changes.of', { differences: one.differences, cases: one.cases })), cell('reason', one.reason));
}

/** @param {string} state */
export function stateChip(state) {
  const kind = { IN_FORCE: 'chip-good', PROPOSED: 'chip-warn' }[state] ?? '';
  return h('span', { class: `chip ${kind}`, data: { test: 'change-state', state } }, t(`changeState.${state}`));
}
