/** Why a risk model says nothing: what it misses, or what it was not made for. */
import { knows, t } from '../i18n/i18n.js';

/** @param {{missing?:string[], notApplicable?:string}} one */
export function whyNoRisk(one) {
  const missing = (one.missing ?? []).map((name) => worded('riskInput', name)).join(', ');
  return missing ? t('advise.missing', { missing }) : t('advise.notApplicable', { reason: worded('riskReason', (one.notApplicable ?? '').replaceAll(' ', '-')) });
}

function worded(family, code) {
  const key = `${family}.${code}`;
  return knows(key) ? t(key) : code.replaceAll('-', ' ');
}
