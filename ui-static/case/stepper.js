/** The five steps as a row of tabs, each with its state. */
import { h } from '../core/dom.js';
import { t } from '../i18n/i18n.js';
import { STEPS } from './words.js';

/**
 * @param {import('./types.js').Case} data
 * @param {string} chosen
 * @param {(step:string) => void} choose
 */
export function stepper(data, chosen, choose) {
  const done = new Set((data.steps ?? []).filter((step) => step.state === 'DONE').map((step) => step.step));
  const tabs = STEPS.map((step) => h('button', {
    type: 'button', role: 'tab', id: `tab-${step}`, 'aria-selected': String(step === chosen), 'aria-controls': 'step-panel',
    tabindex: step === chosen ? 0 : -1, class: [done.has(step) && 'done', step === data.step && 'current'].filter(Boolean).join(' '),
    onclick: () => choose(step), data: { test: `tab-${step}` },
  }, h('span', { class: 'step-name' }, t(`step.${step}`)), h('small', {}, t(stateKey(step, done, data)))));
  const list = h('div', { role: 'tablist', 'aria-label': t('case.steps'), class: 'stepper' }, tabs);
  list.addEventListener('keydown', (event) => move(event, chosen, choose));
  return list;
}

function stateKey(step, done, data) {
  return done.has(step) ? 'case.done' : step === data.step ? 'case.now' : 'case.pending';
}

function move(event, chosen, choose) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by) {
    event.preventDefault();
    choose(STEPS[(STEPS.indexOf(chosen) + by + STEPS.length) % STEPS.length]);
    document.querySelector('[role=tab][aria-selected=true]')?.focus();
  }
}
