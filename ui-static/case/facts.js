import { h } from '../core/dom.js';

/**
 * Names and values, those without a value left out.
 * @param {[string, any][]} pairs
 */
export function facts(pairs) {
  const shown = pairs.filter(([, value]) => value !== undefined && value !== null && value !== '');
  return h('dl', { class: 'facts' }, shown.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}
