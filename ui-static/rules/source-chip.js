import { h } from '../core/dom.js';
import { t } from '../i18n/i18n.js';

/** How well a row is founded. @param {string} source @param {number} [count] */
export function sourceChip(source, count) {
  return h('span', { class: `chip source-${source}`, data: { test: 'source', source } }, t(`source.${source}`), count === undefined ? undefined : `: ${count}`);
}
