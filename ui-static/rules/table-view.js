/** One table, row by row, with its sources; who may, changes it or rolls it back. */
import { get, post } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { dateTime } from '../core/format.js';
import { form } from '../core/form.js';
import { go, routeTo } from '../core/router.js';
import { hasRole } from '../core/session.js';
import { sentence, t } from '../i18n/i18n.js';
import { cellText } from './cell-text.js';
import { proposeForm } from './propose-form.js';
import { sourceChip } from './source-chip.js';
import { sourceText } from './source-text.js';

/** @param {string} address a table's id, with `~` and a rule id behind it where a row is meant @returns {Promise<HTMLElement[]>} */
export async function tableView(address) {
  const [id, ruleId] = address.split('~');
  const table = await get(`/tables/${encodeURIComponent(id)}`);
  return [h('section', { class: 'card', 'aria-labelledby': 'table-title' }, h('p', {}, h('a', { href: routeTo('rules', 'tables') }, t('tables.back'))),
    h('h2', { id: 'table-title' }, table.name), h('p', { class: 'faint' }, h('code', {}, table.id), ' · ', t('tables.inForce', { version: table.version }), ` · ${t('tables.policy')} ${table.policy}`),
    rowsOf(table, ruleId), h('h3', { id: 'table-source-title' }, t('tables.sourceText')), sourceText(table.sourceText, 'table-source-title')),
  ...await forThoseWhoMay(table)];
}

function rowsOf(table, ruleId) {
  const heads = [t('tables.rule'), ...table.columns.map((column) => column.label), t('tables.outcome'), t('tables.action'), t('tables.source'), t('tables.sentence')];
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': table.name }, h('table', { class: 'table-rows', data: { test: 'table-rows' } }, h('caption', { class: 'unseen' }, table.name),
    h('thead', {}, h('tr', {}, heads.map((text) => h('th', { scope: 'col' }, text)))), h('tbody', {}, table.rows.map((row) => rowOf(row, ruleId)))));
}

function rowOf(row, ruleId) {
  const shown = row.ruleId === ruleId;
  const more = Object.entries(row.more).map(([name, value]) => `${name} ${value}`).join(', ');
  return h('tr', { class: shown ? 'row-shown' : undefined, 'aria-current': shown ? 'true' : undefined, data: { rule: row.ruleId } }, h('th', { scope: 'row' }, h('code', {}, row.ruleId)),
    row.cells.map((cell) => h('td', cell && cell !== '-' ? { title: cell } : { class: 'faint' }, cellText(cell))),
    h('td', {}, row.outcome), h('td', {}, row.action ? h('code', {}, row.action) : '–', more ? h('span', { class: 'faint' }, ` ${more}`) : undefined), h('td', {}, sourceChip(row.source)), h('td', {}, sentence(row.sentence)));
}

async function forThoseWhoMay(table) {
  if (!hasRole('expert', 'chair', 'manager', 'auditor')) {
    return [];
  }
  const history = await get(`/tables/${encodeURIComponent(table.id)}/history`);
  const changes = hasRole('expert', 'chair');
  return [historyOf(table, history, changes), changes ? proposing(table) : undefined].filter(Boolean);
}

function historyOf(table, events, changes) {
  const list = events.length ? h('ol', { data: { test: 'table-history' } }, events.map((event) => h('li', {}, t('tables.event', { what: t(`changeState.${event.kind}`), who: event.by.name, at: dateTime(event.at), reason: event.reason })))) : h('p', { class: 'empty' }, t('tables.noHistory'));
  return h('section', { class: 'card', 'aria-labelledby': 'history-title' }, h('h2', { id: 'history-title' }, t('tables.history')), list,
    changes && table.version !== table.shippedVersion ? rollBackForm(table) : undefined);
}

function rollBackForm(table) {
  return form({
    name: `rollback/${table.id}`, label: t('tables.rollBack'), submit: t('tables.rollBack'), done: t('tables.rolledBack'), fields: [{ name: 'reason', label: t('tables.rollBackWhy'), kind: 'text', required: true, maxLength: 1000 }],
    send: async (values) => { await post(`/tables/${encodeURIComponent(table.id)}/rollback`, values); go('rules', 'tables'); },
  });
}

function proposing(table) {
  const place = h('div', {});
  const begin = async () => put(place, proposeForm(table, await get(`/tables/${encodeURIComponent(table.id)}/files`)));
  return h('section', { class: 'card', 'aria-labelledby': 'change-title' }, h('h2', { id: 'change-title' }, t('tables.change')), h('p', { class: 'faint' }, t('changes.proposeLead')),
    place, h('div', { class: 'form-buttons' }, h('button', { type: 'button', onclick: begin, data: { test: 'change-table' } }, t('tables.change'))));
}
