/** What the keys and the mouse do on a view, told as a list. */
import { h } from '../core/dom.js';
import { t } from '../i18n/i18n.js';

const KEYS = [
  ['↑ ↓', 'scroll'], ['Page Up, Page Down', 'tenSlices'], ['Home, End', 'ends'], ['Shift + ← ↑ → ↓', 'cross'], ['+  −', 'zoom'], ['0', 'fit'],
  ['1  2  3  4', 'windows'], ['[  ]', 'width'], ['B', 'slab'], ['H', 'hide'], ['M', 'mark'], ['L … L', 'long'], ['S … S', 'short'], ['R … R', 'ruler'], ['T … T', 'share'], ['?', 'help'],
];
const MOUSE = ['wheel', 'ctrlWheel', 'left', 'right', 'shift', 'fingers'];

/** @returns {HTMLElement} */
export function keyList() {
  const rows = [...KEYS.map(([key, name]) => [h('kbd', {}, key), name]), ...MOUSE.map((name) => [h('span', {}, t(`viewer.mouse.${name}`)), `mouse.${name}.does`])];
  return h('dl', { class: 'key-list', id: 'viewer-keys' }, rows.map(([what, name]) => h('div', {}, h('dt', {}, what), h('dd', {}, t(String(name).startsWith('mouse.') ? `viewer.${name}` : `viewer.key.${name}`)))));
}
