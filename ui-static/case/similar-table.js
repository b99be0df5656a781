/** Training nodules that a rating network sees much as it sees this one: ids and ratings, and what that means. */
import { h } from '../core/dom.js';
import { number } from '../core/format.js';
import { t } from '../i18n/i18n.js';

const COLUMNS = ['id', 'malignancy', 'readers', 'texture', 'diameter', 'distance'];

/** @param {any} nodule an explained nodule; `similar` is absent where no index belongs to the weights */
export function similarTable({ similar }) {
  if (!similar) {
    return h('p', { class: 'empty', data: { test: 'why-no-index' } }, t('why.noIndex'));
  }
  return h('section', { data: { test: 'why-similar' } }, h('h4', {}, t('why.similar')), h('p', { class: 'faint' }, t('why.similarMeans')),
    h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('why.similar') }, h('table', { class: 'compact' }, h('caption', { class: 'unseen' }, t('why.similar')),
      h('thead', {}, h('tr', {}, COLUMNS.map((key) => h('th', { scope: 'col' }, t(`why.${key}`))))),
      h('tbody', {}, similar.map((one) => h('tr', {}, h('th', { scope: 'row' }, one.id), h('td', {}, number(one.malignancy, 2)), h('td', {}, number(one.readers, 0)),
        h('td', {}, number(one.texture, 2)), h('td', {}, number(one.diameterMm, 1)), h('td', {}, number(one.distance, 2))))))));
}
