/** The door: name and password, and what this software may be used for. */
import { get, post } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { form } from '../core/form.js';
import { warn } from '../core/announce.js';
import { problemText } from '../core/problem.js';
import { leaveForProvider } from '../core/provider.js';
import { startSession } from '../core/session.js';
import { t } from '../i18n/i18n.js';

/** @param {HTMLElement} holder */
export async function open(holder) {
  const system = await get('/system').catch(() => undefined);
  put(holder, h('section', { class: 'card sign-in' },
    h('h1', {}, t('signIn.title')), h('p', { class: 'lead' }, t('signIn.lead')),
    system?.signIn ? atProvider(system.signIn)
      : form({ name: 'sign-in', fields: fields(), submit: t('signIn.submit'), done: t('signIn.done'), forget: true, send: signIn }),
    notice(), system ? about(system) : undefined));
  return { title: t('signIn.title') };
}

/** @param {import('../core/provider.js').Provider} provider */
function atProvider(provider) {
  const go = () => leaveForProvider(provider).catch((failure) => warn(problemText(failure)));
  return h('p', {}, h('button', { type: 'button', class: 'primary', onclick: go, data: { test: 'sign-in-at-provider' } }, t('signIn.provider')),
    h('small', { class: 'faint' }, ' ', t('signIn.providerIs', { host: new URL(provider.issuer).host })));
}

async function signIn({ name, password }) {
  startSession(await post('/session', { name, password }));
  if (location.hash === '#/sign-in') {
    location.hash = '#/';
  } else {
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

/** @returns {import('../core/fields.js').FieldSpec[]} */
function fields() {
  return [
    { name: 'name', label: t('signIn.name'), kind: 'text', required: true, autocomplete: 'username' },
    { name: 'password', label: t('signIn.password'), kind: 'password', required: true, autocomplete: 'current-password' },
  ];
}

function notice() {
  return h('aside', { class: 'notice', 'aria-label': t('signIn.noticeTitle') },
    h('h2', {}, t('signIn.noticeTitle')), h('p', {}, t('signIn.notice')));
}

function about({ version, dicom }) {
  return h('p', { class: 'faint', data: { test: 'about' } },
    t('signIn.about', { version, ae: dicom?.aeTitle ?? '–', port: dicom?.port ?? '–' }));
}
