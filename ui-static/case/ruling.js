/** What a table of rules said: the sentence first, then which rule of which edition, then its source. */
import { h } from '../core/dom.js';
import { sentence, t, knows } from '../i18n/i18n.js';

/** @param {import('./types.js').Ruling} ruling @param {string} [kind] extra class @param {Node} [about] what it speaks of */
export function rulingItem(ruling, kind = '', about = undefined) {
  return h('article', { class: `ruling ${kind}`, data: { test: 'ruling', rule: ruling.ruleId } },
    h('p', { class: 'ruling-sentence' }, sentence(ruling.sentence) || outcomeText(ruling)), about,
    h('p', { class: 'ruling-origin' }, h('code', {}, ruling.ruleId), ' ',
      t('ruling.origin', { table: ruling.table, version: ruling.version, row: ruling.row }),
      ruling.source ? ` · ${t('ruling.source')} ${t(`source.${ruling.source}`)}` : ''));
}

/** @param {import('./types.js').Ruling[]|undefined} rulings @param {string} empty */
export function rulingList(rulings, empty) {
  return rulings?.length ? h('div', { class: 'rulings' }, rulings.map((ruling) => rulingItem(ruling))) : h('p', { class: 'empty' }, empty);
}

function outcomeText({ outcome, action }) {
  const key = `plan.${action ?? outcome}`;
  return knows(key) ? t(key) : [outcome, action].filter(Boolean).join(' · ');
}
