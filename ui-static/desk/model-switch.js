/** Switching the model off and on again, with a reason. */
import { get, post } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { form } from '../core/form.js';
import { problemText } from '../core/problem.js';
import { hasRole } from '../core/session.js';
import { t } from '../i18n/i18n.js';

/** @returns {HTMLElement|undefined} only for managers */
export function modelSwitch() {
  if (!hasRole('manager')) {
    return undefined;
  }
  const content = h('div', {}, h('p', { role: 'status' }, t('app.loading')));
  const refresh = async () => {
    try {
      const { on } = await get('/model');
      put(content, state(on), turning(on, refresh));
    } catch (failure) {
      put(content, h('p', { class: 'form-error', role: 'alert' }, problemText(failure)));
    }
  };
  refresh();
  return h('section', { class: 'card', 'aria-labelledby': 'model-title', data: { test: 'model-switch' } }, h('h2', { id: 'model-title' }, t('desk.noduleModel')), content);
}

function state(on) {
  return h('p', {}, h('span', { class: `chip ${on ? 'chip-good' : 'chip-warn'}`, data: { test: 'model-state' } }, t(on ? 'desk.modelOn' : 'desk.modelOff')));
}

function turning(on, refresh) {
  return form({
    name: 'model-switch', submit: t(on ? 'desk.turnOff' : 'desk.turnOn'), fields: [{ name: 'reason', label: t('vote.reason'), kind: 'textarea', required: true, maxLength: 500 }],
    send: async ({ reason }) => { await post('/model/switch', { on: !on, reason }); await refresh(); },
  });
}
