/** One proposed table: its rows beside those in force, the stored cases that would change, and who decides. */
import { get, post } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { dateTime } from '../core/format.js';
import { form } from '../core/form.js';
import { routeTo } from '../core/router.js';
import { hasRole, me } from '../core/session.js';
import { knows, t } from '../i18n/i18n.js';
import { stateChip } from './change-list.js';

const SHOWN = 200;

/** @param {string} id @returns {Promise<HTMLElement[]>} */
export async function changeView(id) {
  const holder = h('div', {});
  const draw = async () => put(holder, parts(await get(`/table-changes/${id}`), draw));
  await draw();
  return [holder];
}

function parts(full, redraw) {
  const { change } = full;
  return [
    h('section', { class: 'card', 'aria-labelledby': 'change-title' }, h('p', {}, h('a', { href: routeTo('rules', 'changes') }, t('changes.back'))),
      h('h2', { id: 'change-title' }, h('a', { href: routeTo('rules', 'table', change.table) }, change.table), ` ${change.version} `, stateChip(change.state)),
      h('p', { class: 'faint' }, t('changes.base', { version: change.baseVersion }), ` · ${change.by.name}, ${dateTime(change.at)}`), h('p', {}, change.reason), rows(full)),
    h('section', { class: 'card', 'aria-labelledby': 'replay-title' }, h('h2', { id: 'replay-title' }, t('changes.replay')), replay(full.replay)),
    full.events.length ? h('section', { class: 'card', 'aria-labelledby': 'events-title' }, h('h2', { id: 'events-title' }, t('changes.events')), h('ol', {}, full.events.map((event) => h('li', {}, t('tables.event', { what: t(`changeState.${event.kind}`), who: event.by.name, at: dateTime(event.at), reason: event.reason }))))) : undefined,
    change.state === 'PROPOSED' && hasRole('expert', 'chair') ? deciding(change, redraw) : undefined,
  ];
}

function rows({ columns, rows: changed }) {
  const words = (list) => (list.length ? h('dl', { class: 'facts' }, list.map((word, index) => h('div', {}, h('dt', {}, columns[index]), h('dd', {}, h('code', {}, word || t('tables.any')))))) : t('changes.absent'));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('changes.rowsChanged') }, h('table', { data: { test: 'row-changes' } }, h('caption', {}, t('changes.rowsChanged')),
    h('thead', {}, h('tr', {}, [t('tables.rule'), t('changes.before'), t('changes.after')].map((text) => h('th', { scope: 'col' }, text)))),
    h('tbody', {}, changed.map((one) => h('tr', {}, h('th', { scope: 'row' }, h('code', {}, one.ruleId)), h('td', {}, words(one.before)), h('td', {}, words(one.after)))))));
}

function replay({ cases, unreadable, differences }) {
  return [
    h('p', { data: { test: 'replayed' } }, t('changes.replayed', { cases, differences: differences.length }), unreadable ? ` ${t('changes.unreadable', { count: unreadable })}` : ''),
    differences.length ? differenceTable(differences) : h('p', { class: 'empty' }, t('changes.noDifference')),
    differences.length > SHOWN ? h('p', { class: 'faint' }, t('changes.more', { count: differences.length - SHOWN })) : undefined,
  ];
}

function differenceTable(differences) {
  const heads = ['case', 'subject', 'before', 'after', 'direction'].map((key) => h('th', { scope: 'col' }, t(`changes.${key}`)));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('changes.replay') }, h('table', { class: 'stacking', data: { test: 'differences' } }, h('caption', { class: 'unseen' }, t('changes.replay')),
    h('thead', {}, h('tr', {}, heads)), h('tbody', {}, differences.slice(0, SHOWN).flatMap(({ caseId, changes }) => changes.map((one) => differenceRow(caseId, one))))));
}

function differenceRow(caseId, one) {
  const cell = (key, ...content) => h('td', { data: { label: t(`changes.${key}`) } }, ...content);
  const subject = knows(`subject.${one.subject}`) ? t(`subject.${one.subject}`) : one.subject;
  return h('tr', {}, h('th', { scope: 'row' }, h('a', { href: routeTo('case', caseId), title: caseId }, h('code', {}, caseId.slice(0, 8)))), cell('subject', subject), cell('before', h('code', {}, one.before)), cell('after', h('code', {}, one.after)), cell('direction', t(`direction.${one.direction}`)));
}

function deciding(change, redraw) {
  const own = change.by.id === me().id;
  const act = (name, key, path) => form({
    name: `${name}/${change.id}`, label: t(`changes.${key}`), submit: t(`changes.${key}`), done: t(`changes.${key === 'activate' ? 'activated' : 'withdrawn'}`),
    fields: [{ name: 'reason', label: t(`changes.${key}Why`), kind: 'text', required: true, maxLength: 1000 }], send: async (values) => { await post(`/table-changes/${change.id}/${path}`, values); await redraw(); },
  });
  return h('section', { class: 'card', 'aria-label': t('changes.activate') }, own ? h('p', { class: 'banner banner-WARN' }, t('changes.own')) : act('activate', 'activate', 'activation'), act('withdraw', 'withdraw', 'withdrawal'));
}
