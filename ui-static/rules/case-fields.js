/** The form's fields for one person and their nodules, and the request that they make. */
import { choices } from '../core/form.js';
import { t } from '../i18n/i18n.js';
import { CONTEXTS, REGIONS } from '../case/words.js';
import { CATEGORIES, CHANGES, EXAM_FLAGS, FINDINGS, NODULE_FLAGS } from './codes.js';

/** @returns {import('../core/fields.js').FieldSpec[]} */
export function personFields() {
  return [
    { name: 'context', label: t('rulesField.context'), kind: 'select', options: choices('context', CONTEXTS), required: true, initial: 'SCREENING' },
    { name: 'region', label: t('rulesField.region'), kind: 'select', options: choices('region', REGIONS), required: true, initial: 'OTHER' },
    { name: 'age', label: t('rulesField.age'), kind: 'decimal' },
    { name: 'risk', label: t('rulesField.risk'), kind: 'select', options: choices('riskClass', ['low', 'high']) },
    { name: 'multiplicity', label: t('rulesField.multiplicity'), kind: 'select', options: choices('multiplicity', ['single', 'multiple']) },
    { name: 'flags', label: t('rulesField.flags'), kind: 'checkboxes', options: choices('examFlag', EXAM_FLAGS) },
  ];
}

const WITH_SOLID_PART = ['part_solid', 'cyst_with_nodule'];

/** @param {number} index from 0 @returns {import('../core/fields.js').FieldSpec[]} */
export function noduleFields(index) {
  const at = (name) => `nodules[${index}].${name}`;
  const decimal = (name, unit, shownWhen, hint) => ({ name: at(name), label: t(`rulesField.${name}`), kind: /** @type {const} */ ('decimal'), unit, shownWhen, hint });
  const solid = (values) => WITH_SOLID_PART.includes(values[at('finding')]);
  const seenBefore = (values) => !['baseline', 'new', undefined].includes(values[at('status')]);
  return [
    { name: at('finding'), label: t('rulesField.finding'), kind: 'select', options: choices('findingKind', FINDINGS), required: true, initial: 'solid' },
    { name: at('status'), label: t('rulesField.status'), kind: 'select', options: choices('change', CHANGES), required: true, initial: 'baseline' },
    decimal('longMm', 'mm'), decimal('shortMm', 'mm'), decimal('meanMm', 'mm', undefined, t('rulesField.meanHint')), decimal('solidMm', 'mm', solid),
    decimal('volumeMm3', 'mm³'), decimal('solidVolumeMm3', 'mm³', solid),
    decimal('priorMeanMm', 'mm', seenBefore), decimal('priorSolidMm', 'mm', (values) => solid(values) && seenBefore(values)),
    { name: at('priorCategory'), label: t('rulesField.priorCategory'), kind: 'select', options: CATEGORIES.map((value) => ({ value, label: value })), shownWhen: seenBefore },
    decimal('monthsSincePrior', '', seenBefore), decimal('volumeChangePercent', '%', seenBefore), decimal('vdtDays', 'd', seenBefore),
    decimal('brockPercent', '%'), decimal('herderPercent', '%'), decimal('pretestPercent', '%'),
    { name: at('flags'), label: t('rulesField.noduleFlags'), kind: 'checkboxes', options: choices('noduleFlag', NODULE_FLAGS) },
  ];
}

/** The request's body: names such as `nodules[0].longMm` become a list of nodules. @param {Record<string, any>} values */
export function bodyOf(values) {
  const body = { nodules: [] };
  for (const [name, value] of Object.entries(values)) {
    const nodule = /^nodules\[(\d+)\]\.(\w+)$/.exec(name);
    if (nodule) {
      const index = Number(nodule[1]);
      body.nodules[index] = { ...body.nodules[index], [nodule[2]]: value };
    } else {
      body[name] = value;
    }
  }
  return body;
}
