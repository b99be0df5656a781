/** One vote: plan, probability, confidence, reason. Used on the case and in the room. */
import { choices, form } from '../core/form.js';
import { t } from '../i18n/i18n.js';
import { hasInterval } from './plan-interval.js';
import { PLANS } from './words.js';

/**
 * @param {string} caseId
 * @param {1|2} round
 * @param {(vote:Record<string, any>) => Promise<void>} send
 */
export function voteForm(caseId, round, send) {
  return form({
    name: `vote/${caseId}/${round}`, label: t(`vote.round${round}`), submit: t('vote.submit'), done: t('vote.done'),
    fields: [
      { name: 'plan', label: t('vote.plan'), kind: 'select', options: choices('plan', PLANS), required: true },
      { name: 'intervalMonths', label: t('vote.interval'), kind: 'number', integer: true, min: 1, max: 60, required: true, shownWhen: ({ plan }) => hasInterval(plan) },
      { name: 'probability', label: t('vote.probability'), kind: 'percent', min: 0, max: 1, unit: '%', required: true },
      { name: 'confidence', label: t('vote.confidence'), kind: 'select', options: choices('confidence', ['1', '2', '3', '4', '5']), required: true },
      { name: 'reason', label: t('vote.reason'), kind: 'textarea', required: true },
    ],
    send: (values) => send({ ...values, round, confidence: Number(values.confidence) }),
  });
}
