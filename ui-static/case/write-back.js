/** Where the signed decision was stored, and where it still has to be. */
import { h } from '../core/dom.js';
import { dateTime } from '../core/format.js';
import { t } from '../i18n/i18n.js';

const CHIP = { STORED: 'chip-good', WAITING: 'chip-warn', REFUSED: 'chip-bad', GIVEN_UP: 'chip-bad' };

/** @param {{peer:string, state:string, attempts:number, problem?:string, storedAt?:string, nextAt?:string}[]} [deliveries] */
export function writeBackView(deliveries) {
  if (!deliveries?.length) {
    return undefined;
  }
  const when = ({ storedAt, nextAt }) => (storedAt ? dateTime(storedAt) : nextAt ? t('writeBack.next', { when: dateTime(nextAt) }) : '–');
  const row = (one) => h('tr', {}, h('th', { scope: 'row' }, one.peer),
    h('td', {}, h('span', { class: `chip ${CHIP[one.state] ?? ''}` }, t(`writeBack.state.${one.state}`)), one.problem && one.state !== 'STORED' ? h('code', {}, ` ${one.problem}`) : undefined),
    h('td', {}, one.attempts), h('td', {}, when(one)));
  const heads = ['peer', 'status', 'attempts', 'when'].map((key) => h('th', { scope: 'col' }, t(`writeBack.${key}`)));
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('writeBack.title'), data: { test: 'write-back' } },
    h('table', {}, h('caption', {}, t('writeBack.title')), h('thead', {}, h('tr', {}, heads)), h('tbody', {}, deliveries.map(row))));
}
