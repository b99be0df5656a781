/** Starts the pages: one frame, one page at a time, chosen by the address after the `#`. */
import { onSignedOut } from './core/api.js';
import { announce, warn } from './core/announce.js';
import { dropAllDrafts } from './core/drafts.js';
import { h, put } from './core/dom.js';
import { forgetPeople } from './core/people.js';
import { problemText } from './core/problem.js';
import { keepRenewing, leaveProvider, returnedFromProvider } from './core/provider.js';
import { go, parseRoute } from './core/router.js';
import { currentSession, endSession, hasRole } from './core/session.js';
import { shell } from './core/shell.js';
import { onLanguage, t } from './i18n/i18n.js';

/** @typedef {{close?:() => void, title?:string, redraw?:() => void}} OpenPage */

const PAGES = {
  'sign-in': () => import('./pages/sign-in.js'),
  worklist: () => import('./pages/worklist.js'),
  case: () => import('./pages/case.js'),
  room: () => import('./pages/room.js'),
  replay: () => import('./pages/replay.js'),
  report: () => import('./pages/report.js'),
  desk: () => import('./pages/desk.js'),
  rules: () => import('./pages/rules.js'),
  audit: () => import('./pages/audit.js'),
};

const signOut = () => {
  const session = currentSession();
  endSession();
  dropAllDrafts();
  forgetPeople();
  if (session) {
    leaveProvider(session).catch((failure) => warn(problemText(failure)));
  }
};
const frame = shell(/** @type {HTMLElement} */ (document.getElementById('app')), { onSignOut: signOut });
/** @type {OpenPage} */
let open = {};
let turn = 0;

/** Where a person starts: those without clinical work start at their desk. */
function home() {
  const clinical = hasRole('terminal-doctor', 'radiologist', 'expert', 'chair', 'coordinator');
  return clinical || !hasRole('manager', 'auditor') ? 'worklist' : hasRole('manager') ? 'desk' : 'audit';
}

async function show() {
  const route = currentSession() ? parseRoute(location.hash, home()) : { name: 'sign-in' };
  const mine = ++turn;
  open.close?.();
  open = {};
  frame.draw(route.name);
  frame.main.className = `page page-${route.name}`;
  put(frame.main, h('p', { class: 'waiting', role: 'status' }, t('app.loading')));
  try {
    const page = await (PAGES[route.name] ?? PAGES.worklist)();
    const holder = h('div', { class: 'page-content' });
    const opened = await page.open(holder, route);
    if (mine !== turn) {
      opened.close?.();
      return;
    }
    open = opened;
    put(frame.main, holder);
  } catch (failure) {
    if (mine === turn) {
      put(frame.main, broken(failure));
    }
  }
  document.title = [open.title, t('app.name')].filter(Boolean).join(' · ');
}

function broken(failure) {
  return h('section', { class: 'card', role: 'alert', data: { test: 'page-problem' } },
    h('h1', {}, t('app.broken')), h('p', {}, problemText(failure)),
    h('button', { type: 'button', class: 'primary', onclick: show }, t('app.again')));
}

onSignedOut(() => { warn(t('problem.signed-out')); go('sign-in'); show(); });
onLanguage(() => { show(); announce(t('app.languageIs')); });
window.addEventListener('hashchange', () => { show(); frame.main.focus(); });
returnedFromProvider()
  .then((signedIn) => signedIn || keepRenewing())
  .catch((failure) => warn(problemText(failure)))
  .finally(show);
