/** The fields of one finding, as the guidelines need them. */
import { choices } from '../core/form.js';
import { t } from '../i18n/i18n.js';
import { CALCIFICATIONS, FINDING_TYPES, LOBES, MARGINS, STATUSES } from './words.js';

const LENGTH = { kind: 'number', min: 0.5, max: 150, step: 0.1, unit: 'mm' };
const partSolid = ({ type }) => type === 'PART_SOLID';

/** @param {Partial<import('./types.js').Finding>} finding @returns {import('../core/fields.js').FieldSpec[]} */
export function findingFields(finding) {
  /** @type {any[]} */
  const specs = [
    { name: 'type', kind: 'select', options: choices('type', FINDING_TYPES), required: true },
    { name: 'lobe', kind: 'select', options: choices('lobe', LOBES), required: true },
    { name: 'longMm', ...LENGTH, required: true },
    { name: 'shortMm', ...LENGTH, required: true },
    { name: 'solidLongMm', ...LENGTH, shownWhen: partSolid, required: true },
    { name: 'solidShortMm', ...LENGTH, shownWhen: partSolid, required: true },
    { name: 'margin', kind: 'select', options: choices('margin', MARGINS), required: true },
    { name: 'calcification', kind: 'select', options: choices('calcification', CALCIFICATIONS), required: true },
    { name: 'status', kind: 'select', options: choices('status', STATUSES), required: true },
    { name: 'probability', kind: 'percent', min: 0, max: 1, unit: '%', required: true, hint: t('finding.probabilityHint') },
    { name: 'category', kind: 'text', maxLength: 40, hint: t('finding.categoryHint') },
  ];
  return specs.map((spec) => ({ ...spec, label: t(`finding.${spec.name}`), initial: finding[spec.name] }));
}

/** New findings start as a first look does; everything a person must judge stays open. */
export function newFinding(centreMm) {
  return { centreMm: centreMm.map((value) => Math.round(value * 10) / 10), status: 'BASELINE', calcification: 'NONE' };
}

/** What does not fit together though each value is allowed, in words; empty when all fits. @param {any} values */
export function misfit(values) {
  if (values.shortMm > values.longMm) {
    return t('finding.shortAboveLong');
  }
  if (values.type === 'PART_SOLID' && (values.solidLongMm > values.longMm || values.solidShortMm > values.solidLongMm)) {
    return t('finding.solidAboveWhole');
  }
  return '';
}
