/** The frame around every page: who you are, where you can go, which language, and what this software is not. */
import { liveRegions } from './announce.js';
import { h, put } from './dom.js';
import { go, routeTo } from './router.js';
import { currentSession, hasRole } from './session.js';
import { language, setLanguage, t } from '../i18n/i18n.js';

const PAGES = [
  { name: 'worklist', roles: undefined },
  { name: 'rules', roles: undefined },
  { name: 'desk', roles: ['manager', 'auditor'] },
  { name: 'audit', roles: ['auditor'] },
];

/**
 * @param {HTMLElement} root
 * @param {{onSignOut:() => void}} actions
 * @returns {{main:HTMLElement, draw:(pageName:string) => void}}
 */
export function shell(root, actions) {
  const main = h('main', { id: 'main', tabindex: -1 });
  const header = h('header', { class: 'top' });
  const footer = h('footer', { class: 'bottom' });
  put(root, header, main, footer, liveRegions());
  const draw = (pageName) => {
    document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
    put(header, skipLink(main), brand(), navigation(pageName), languages(), person(actions));
    put(footer, h('p', {}, t('app.notice')));
  };
  return { main, draw };
}

function skipLink(main) {
  const skip = (event) => { event.preventDefault(); main.focus(); };
  return h('a', { class: 'skip', href: '#main', onclick: skip }, t('app.skip'));
}

function brand() {
  return h('a', { class: 'brand', href: routeTo('worklist') }, h('img', { src: '/icon.svg', alt: '', width: 28, height: 28 }), t('app.name'));
}

function navigation(pageName) {
  if (!currentSession()) {
    return undefined;
  }
  const links = PAGES.filter(({ roles }) => !roles || hasRole(...roles)).map(({ name }) =>
    h('a', { href: routeTo(name), 'aria-current': name === pageName ? 'page' : undefined, data: { test: `nav-${name}` } }, t(`nav.${name}`)));
  return h('nav', { 'aria-label': t('nav.label') }, links);
}

function languages() {
  const button = (code, text, tag) => h('button', {
    type: 'button', class: 'small quiet', lang: tag, 'aria-pressed': String(language() === code),
    onclick: () => setLanguage(code), data: { test: `language-${code}` },
  }, text);
  return h('div', { role: 'group', 'aria-label': t('app.language'), class: 'languages' }, button('en', 'English', 'en'), button('zh', '中文', 'zh-CN'));
}

function person({ onSignOut }) {
  const session = currentSession();
  if (!session) {
    return undefined;
  }
  const leave = () => { onSignOut(); go('sign-in'); };
  return h('div', { class: 'person' },
    h('span', { data: { test: 'person' } }, h('strong', {}, session.person.displayName), ' ',
      h('small', {}, session.person.roles.map((role) => t(`role.${role}`)).join(', '))),
    h('button', { type: 'button', class: 'small', onclick: leave, data: { test: 'sign-out' } }, t('app.signOut')));
}
