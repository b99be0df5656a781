/** Guidelines that lead different ways, each in its own sentence. */
import { h } from '../core/dom.js';
import { sentence, t } from '../i18n/i18n.js';

/**
 * @param {any[]|undefined} disagreements
 * @param {(pack:string) => any} rulingOf what a guideline said here
 */
export function disagreementsView(disagreements, rulingOf) {
  const says = (pack, action) => h('li', {}, h('code', {}, pack), ' ', sentence(rulingOf(pack)?.sentence) || action);
  const item = ({ ruling, pack, action, otherPack, otherAction }) => h('li', {}, sentence(ruling.sentence),
    h('ul', { class: 'pairs' }, says(pack, action), says(otherPack, otherAction)),
    h('p', { class: 'ruling-origin' }, h('code', {}, ruling.ruleId), ' ', t('ruling.origin', { table: ruling.table, version: ruling.version, row: ruling.row })));
  return disagreements?.length ? h('div', { class: 'banner banner-WARN', data: { test: 'disagreements' } },
    h('p', {}, h('strong', {}, t('advise.disagree'))), h('ul', {}, disagreements.map(item))) : undefined;
}
