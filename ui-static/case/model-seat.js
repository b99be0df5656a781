/**
 * The model's seat on a panel: it states an opinion and has no vote. What it says is its read, as far as this person may
 * know it; the server leaves it out until then.
 */
import { number, percent } from '../core/format.js';
import { t } from '../i18n/i18n.js';

/** @typedef {{state:string, nodules?:import('./types.js').ModelNodule[], reason?:string}} ModelRead */

/** The nodule the model thinks most likely malignant. @param {ModelRead|undefined} read */
export function riskiest(read) {
  return [...(read?.nodules ?? [])].sort((a, b) => b.riskP - a.riskP)[0];
}

/**
 * What the model's seat has to say; undefined as long as this person may not know.
 * @param {ModelRead|undefined} read
 * @returns {{probability:number|undefined, text:string}|undefined}
 */
export function modelOpinion(read) {
  if (!read || read.state === 'SEALED') {
    return undefined;
  }
  if (read.state !== 'READY') {
    return { probability: undefined, text: t('seat.model.abstains') };
  }
  const worst = riskiest(read);
  if (!worst) {
    return { probability: undefined, text: t('seat.model.nothing') };
  }
  const label = `M${(read.nodules ?? []).indexOf(worst) + 1}`;
  return {
    probability: worst.riskP,
    text: t('seat.model.says', { label, mm: number((worst.longMm + worst.shortMm) / 2, 1), low: percent(worst.riskLow), high: percent(worst.riskHigh) }),
  };
}
