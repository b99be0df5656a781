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
    h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('why.similar') }, h('table', { class: 'compact stacking' }, h('caption', { class: 'unseen' }, t('why.similar')),
      h('thead', {}, h('tr', {}, COLUMNS.map((key) => h('th', { scope: 'col' }, t(`why.${key}`))))),
      h('tbody', {}, similar.map((one) => h('tr', {}, h('th', { scope: 'row' }, one.id), cells(one).map((text, i) => h('td', { data: { label: t(`why.${COLUMNS[i + 1]}`) } }, text))))))));
}

function cells(one) {
  return [number(one.malignancy, 2), number(one.readers, 0), number(one.texture, 2), number(one.diameterMm, 1), number(one.distance, 2)];
}
