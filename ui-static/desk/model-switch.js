/** Switching the model off and on again, and choosing between registered models, with a reason. */
import { get, post } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { form } from '../core/form.js';
import { number } from '../core/format.js';
import { problemText } from '../core/problem.js';
import { hasRole } from '../core/session.js';
import { facts } from '../case/facts.js';
import { t } from '../i18n/i18n.js';

/** @returns {HTMLElement|undefined} only for managers */
export function modelSwitch() {
  if (!hasRole('manager')) {
    return undefined;
  }
  const content = h('div', {}, h('p', { role: 'status' }, t('app.loading')));
  const refresh = async () => {
    try {
      const model = await get('/model');
      put(content, state(model), turning(model.on, refresh), ...choosing(model, refresh));
    } catch (failure) {
      put(content, h('p', { class: 'form-error', role: 'alert' }, problemText(failure)));
    }
  };
  refresh();
  return h('section', { class: 'card', 'aria-labelledby': 'model-title', data: { test: 'model-switch' } }, h('h2', { id: 'model-title' }, t('desk.noduleModel')), content);
}

function state({ on, active, shadow, load }) {
  return h('div', {}, h('p', {}, h('span', { class: `chip ${on ? 'chip-good' : 'chip-warn'}`, data: { test: 'model-state' } }, t(on ? 'desk.modelOn' : 'desk.modelOff'))),
    facts([[t('desk.modelActive'), h('code', { data: { test: 'model-active' } }, active)], [t('desk.modelShadow'), h('span', { data: { test: 'model-shadow' } }, shadow ?? t('desk.noShadow'))],
      [t('desk.modelLoad'), t('desk.loadOf', { running: number(load.running, 0), atMost: number(load.atMost, 0) })]]));
}

/** Where there is more than one registered model: which reads, and which reads along; none chosen means none. */
function choosing({ active, shadow, registered }, refresh) {
  if (registered.length < 2) {
    return [];
  }
  const options = registered.filter((one) => one.modelId !== active).map((one) => ({ value: one.modelId, label: one.modelId }));
  const reason = { name: 'reason', label: t('vote.reason'), kind: 'textarea', required: true, maxLength: 500 };
  const chooser = (name, path, submit, required, initial) => h('details', { data: { test: `${name}-details` } }, h('summary', {}, submit), form({
    name, submit, fields: [{ name: 'modelId', label: t('desk.chosenModel'), kind: 'select', required, options, initial }, reason],
    send: async (values) => { await post(path, values); await refresh(); },
  }));
  return [chooser('model-active', '/model/active', t('desk.useModel'), true, undefined), chooser('model-shadow', '/model/shadow', t('desk.shadowModel'), false, shadow)];
}

function turning(on, refresh) {
  return form({
    name: 'model-switch', submit: t(on ? 'desk.turnOff' : 'desk.turnOn'), fields: [{ name: 'reason', label: t('vote.reason'), kind: 'textarea', required: true, maxLength: 500 }],
    send: async ({ reason }) => { await post('/model/switch', { on: !on, reason }); await refresh(); },
  });
}
