/** The smallest changes that would change an answer, and how far the nearest one is. */
import { h } from '../core/dom.js';
import { knows, t } from '../i18n/i18n.js';

/** @typedef {{fact:string, unit:string, noduleId:string, from:string, to:string, change?:string, category:string, action:string}} Witness */

/** @param {{numbers:Witness[], words:Witness[], radiusMm?:string, withinMeasurementError:boolean}} found */
export function whatIfView(found) {
  const near = found.radiusMm === undefined
    ? h('p', {}, t('rules.noRadius'))
    : h('p', { data: { test: 'radius' } }, t('rules.radius', { mm: found.radiusMm }), ' ',
      h('span', { class: `chip ${found.withinMeasurementError ? 'chip-warn' : 'chip-good'}` }, t(found.withinMeasurementError ? 'rules.within' : 'rules.beyond')));
  const all = [...found.numbers, ...found.words];
  return [near, all.length ? h('ul', { class: 'witnesses' }, all.map((one) => h('li', {}, witnessText(one)))) : h('p', { class: 'empty' }, t('rules.noWitness'))];
}

/** @param {Witness} one */
export function witnessText(one) {
  const values = { fact: factWord(one.fact), from: valueWord(one, one.from), to: valueWord(one, one.to), unit: one.unit, change: signed(one.change), category: one.category, action: one.action };
  return t(one.change === undefined ? 'rules.witness' : 'rules.witnessNumber', values);
}

function factWord(fact) {
  const key = [`fact.${fact}`, `examFlag.${fact}`, `noduleFlag.${fact}`].find(knows);
  return key ? t(key) : fact;
}

function valueWord({ fact }, value) {
  const family = { status: 'change', risk: 'riskClass' }[fact];
  if (family) {
    return t(`${family}.${value}`);
  }
  return value === 'true' ? t('answer.YES') : value === 'false' ? t('answer.NO') : value;
}

function signed(change) {
  return change === undefined || change.startsWith('-') ? change : `+${change}`;
}
