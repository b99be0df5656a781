/** Guidelines: try an input, read the tables, follow and decide their changes. */
import { h, put } from '../core/dom.js';
import { routeTo } from '../core/router.js';
import { hasRole } from '../core/session.js';
import { t } from '../i18n/i18n.js';
import { calculator } from '../rules/calculator.js';
import { changeList } from '../rules/change-list.js';
import { changeView } from '../rules/change-view.js';
import { riskModels } from '../rules/risk-models.js';
import { tableList } from '../rules/table-list.js';
import { tableView } from '../rules/table-view.js';

const PARTS = { try: calculator, risk: riskModels, tables: tableList, table: tableView, changes: changeList, change: changeView };

/** Under which tab a part stands. */
const TAB_OF = { table: 'tables', change: 'changes' };

/** @param {HTMLElement} holder @param {import('../core/router.js').Route} route */
export async function open(holder, route) {
  const part = route.id && route.id in PARTS ? route.id : 'try';
  const content = await PARTS[part](route.tab ?? '');
  put(holder, h('h1', {}, t('rules.title')), tabs(TAB_OF[part] ?? part), content);
  requestAnimationFrame(() => holder.querySelector('.row-shown')?.scrollIntoView({ block: 'center' }));
  return { title: t('rules.title') };
}

function tabs(current) {
  const names = ['try', 'risk', 'tables', ...(hasRole('expert', 'chair', 'manager', 'auditor') ? ['changes'] : [])];
  return h('nav', { class: 'rules-tabs', 'aria-label': t('rules.tabs') }, names.map((name) => h('a', { href: routeTo('rules', name), 'aria-current': name === current ? 'page' : undefined, data: { test: `rules-${name}` } }, t(`rules.${name}`))));
}
