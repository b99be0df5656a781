/** Any input to all risk models. */
import { announce } from '../core/announce.js';
import { post } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { choices, form } from '../core/form.js';
import { LOBES, SMOKING, YES_NO } from '../case/words.js';
import { whyNoRisk } from '../case/risk-words.js';
import { t } from '../i18n/i18n.js';
import { NODULE_TYPES, UPTAKES } from './codes.js';

/** @returns {HTMLElement[]} */
export function riskModels() {
  const place = h('div', { role: 'status', data: { test: 'risk-answers' } });
  const send = async (values) => {
    put(place, resultTable(await post('/rules/risk', values)));
    announce(t('rules.riskDone'));
    return /** @type {const} */ (false);
  };
  return [h('section', { class: 'card', 'aria-label': t('rules.risk') }, h('p', { class: 'lead' }, t('rules.riskLead')),
    form({ name: 'rules-risk', label: t('rules.risk'), submit: t('rules.riskSubmit'), fields: riskFields(), send }), place)];
}

function riskFields() {
  const decimal = (name, unit) => ({ name, label: t(`rulesField.${name}`), kind: /** @type {const} */ ('decimal'), unit });
  const select = (name, family, codes) => ({ name, label: t(`rulesField.${name}`), kind: /** @type {const} */ ('select'), options: choices(family, codes) });
  const answer = (name) => select(name, 'answer', YES_NO);
  return [
    decimal('age'), select('sex', 'sex', ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN']), select('smoking', 'smoking', SMOKING), decimal('yearsSinceQuit'), answer('familyLungCancer'), answer('familyAnyCancer'), answer('emphysema'),
    answer('extrathoracicCancer'), answer('previousLungCancer'), decimal('yearsSinceCancer'), decimal('longMm', 'mm'), select('type', 'type', NODULE_TYPES), select('lobe', 'lobe', LOBES), decimal('noduleCount'),
    answer('spiculation'), answer('calcification'), answer('clearBorder'), select('petUptake', 'uptake', UPTAKES),
  ];
}

function resultTable(models) {
  const heads = ['model', 'probability', 'computed'].map((key) => h('th', { scope: 'col' }, t(`rules.${key}`)));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('rules.risk') }, h('table', { class: 'stacking' }, h('caption', { class: 'unseen' }, t('rules.risk')),
    h('thead', {}, h('tr', {}, heads)), h('tbody', {}, models.map(modelRow))));
}

function modelRow(one) {
  const cell = (key, ...content) => h('td', { data: { label: t(`rules.${key}`) } }, ...content);
  const answer = one.p !== undefined ? one.p.toFixed(6) : whyNoRisk(one);
  const inputs = Object.entries(one.inputs ?? {}).sort(([a], [b]) => a.localeCompare(b)).map(([name, value]) => `${name} ${value}`).join(' · ');
  return h('tr', { data: { test: `model-${one.model}` } }, h('th', { scope: 'row' }, [one.model, one.edition].filter(Boolean).join(' ')), cell('probability', answer), cell('computed', inputs ? h('code', {}, inputs) : '–'));
}
