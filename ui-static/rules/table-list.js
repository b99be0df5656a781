/** All tables in force: version and how well their rows are founded. */
import { get } from '../core/api.js';
import { h } from '../core/dom.js';
import { routeTo } from '../core/router.js';
import { t } from '../i18n/i18n.js';
import { sourceChip } from './source-chip.js';

/** @returns {Promise<HTMLElement[]>} */
export async function tableList() {
  const tables = await get('/tables');
  const heads = ['table', 'version', 'rows', 'sources'].map((key) => h('th', { scope: 'col' }, t(`tables.${key}`)));
  return [h('section', { class: 'card', 'aria-label': t('rules.tables') }, h('p', { class: 'lead' }, t('tables.lead')),
    h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('rules.tables') }, h('table', { class: 'stacking', data: { test: 'tables' } }, h('caption', { class: 'unseen' }, t('rules.tables')),
      h('thead', {}, h('tr', {}, heads)), h('tbody', {}, tables.map(row)))))];
}

function row(table) {
  const cell = (key, ...content) => h('td', { data: { label: t(`tables.${key}`) } }, ...content);
  return h('tr', {}, h('th', { scope: 'row' }, h('a', { href: routeTo('rules', 'table', table.id) }, table.name), h('br'), h('code', {}, table.id)),
    cell('version', table.version, ' ', table.version === table.shippedVersion ? undefined : h('span', { class: 'chip chip-warn' }, t('tables.changed'))), cell('rows', table.rows),
    cell('sources', h('span', {}, Object.entries(table.sources).map(([source, count]) => [sourceChip(source, count), ' ']))));
}
