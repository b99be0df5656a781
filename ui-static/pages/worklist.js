/** What waits for me, and all cases I may see. */
import { get, post } from '../core/api.js';
import { announce, warn } from '../core/announce.js';
import { h, put, unseen } from '../core/dom.js';
import { dateTime, relative } from '../core/format.js';
import { problemText } from '../core/problem.js';
import { routeTo } from '../core/router.js';
import { hasRole } from '../core/session.js';
import { t } from '../i18n/i18n.js';
import { caseList } from '../worklist/case-list.js';
import { refusedImages } from '../worklist/refused-images.js';
import { sending } from '../worklist/sending.js';

const EVERY_MILLIS = 20000;
const CLINICAL = ['terminal-doctor', 'radiologist', 'expert', 'chair', 'coordinator'];
const SENDERS = ['terminal-doctor', 'radiologist', 'coordinator'];

/** @param {HTMLElement} holder */
export async function open(holder) {
  const tasks = h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': t('worklist.tasks'), data: { test: 'tasks' } });
  const refresh = async () => drawTasks(tasks, (await get('/worklist')).tasks, refresh);
  const cases = caseList();
  const mayRead = hasRole(...CLINICAL);
  await Promise.all([refresh(), mayRead && cases.refresh()]);
  const timer = setInterval(() => document.hidden || refresh().catch(() => {}), EVERY_MILLIS);
  put(holder, h('h1', {}, t('worklist.title')),
    h('section', { class: 'card', 'aria-labelledby': 'tasks-title' }, h('h2', { id: 'tasks-title' }, t('worklist.tasks')), tasks),
    mayRead && cases.element, hasRole(...SENDERS) && [sending(cases.refresh), refusedImages()]);
  return { title: t('worklist.title'), close: () => clearInterval(timer) };
}

function drawTasks(frame, tasks, refresh) {
  if (tasks.length === 0) {
    put(frame, h('p', { class: 'empty' }, t('worklist.noTasks')));
    return;
  }
  const heads = ['task', 'case', 'since', 'due', 'who'].map((key) => h('th', { scope: 'col' }, t(`worklist.${key}`)));
  put(frame, h('table', { class: 'stacking' }, h('caption', { class: 'unseen' }, t('worklist.tasks')),
    h('thead', {}, h('tr', {}, heads, h('th', { scope: 'col' }, unseen(t('worklist.actions'))))),
    h('tbody', {}, byDue(tasks).map((task) => taskRow(task, refresh)))));
}

/** Tasks with the nearest due time first. @param {any[]} tasks */
export function byDue(tasks) {
  return [...tasks].sort((a, b) => (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999') || a.createdAt.localeCompare(b.createdAt));
}

function taskRow(task, refresh) {
  const cell = (key, ...content) => h('td', { data: { label: t(`worklist.${key}`) } }, ...content);
  return h('tr', { data: { test: `task-${task.kind}`, case: task.caseId } },
    h('th', { scope: 'row' }, h('a', { href: routeTo('case', task.caseId), data: { test: 'open-task' } }, t(`task.${task.kind}`)),
      task.escalated ? h('span', { class: 'chip chip-warn' }, t('worklist.escalated')) : undefined),
    cell('case', task.caseLabel), cell('since', relative(task.createdAt)), cell('due', due(task)),
    cell('who', task.mine ? h('span', { class: 'chip chip-good' }, t('worklist.mine')) : task.claimedBy ? t('worklist.taken') : t('worklist.free')),
    h('td', { class: 'cell-action' }, claimButton(task, refresh)));
}

function due(task) {
  if (!task.dueAt) {
    return '–';
  }
  const late = Date.parse(task.dueAt) < Date.now();
  return h('span', { class: late ? 'chip chip-bad' : 'plain', title: dateTime(task.dueAt) },
    late ? t('worklist.overdue', { when: relative(task.dueAt) }) : relative(task.dueAt));
}

function claimButton(task, refresh) {
  if (task.claimedBy && !task.mine) {
    return undefined;
  }
  const action = task.mine ? 'release' : 'claim';
  const act = async () => {
    try {
      await post(`/tasks/${task.id}/${action}`);
      announce(t(`worklist.done.${action}`));
    } catch (failure) {
      warn(problemText(failure));
    }
    await refresh();
  };
  return h('button', { type: 'button', class: 'small', onclick: act, data: { test: action } }, t(`worklist.${action}`), unseen(` ${task.caseLabel}`));
}
