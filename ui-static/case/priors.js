/** Earlier studies of the patient that were fetched from other systems. */
import { h } from '../core/dom.js';
import { day } from '../core/format.js';
import { t } from '../i18n/i18n.js';

/** @param {{studyDate:string, state:string, images:number, peer:string}[]} [priors] */
export function priorsView(priors) {
  if (!priors?.length) {
    return undefined;
  }
  const heads = ['date', 'status', 'images', 'peer'].map((key) => h('th', { scope: 'col' }, t(`priors.${key}`)));
  const row = ({ studyDate, state, images, peer }) => h('tr', {}, h('th', { scope: 'row' }, day(studyDate)),
    h('td', {}, h('span', { class: `chip ${state === 'FETCHED' ? 'chip-good' : 'chip-warn'}` }, t(`priors.state.${state}`))), h('td', {}, images), h('td', {}, peer));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('priors.title'), data: { test: 'priors' } },
    h('table', {}, h('caption', {}, t('priors.title')), h('thead', {}, h('tr', {}, heads)), h('tbody', {}, priors.map(row))));
}
