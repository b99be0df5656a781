/** Says whose task this step is, and lets a person take or give it back. */
import { post } from '../core/api.js';
import { announce, warn } from '../core/announce.js';
import { h } from '../core/dom.js';
import { relative } from '../core/format.js';
import { nameOf } from '../core/people.js';
import { problemText } from '../core/problem.js';
import { t } from '../i18n/i18n.js';
import { mayDo } from './case-model.js';

/** @param {import('./case-model.js').CaseModel} model @param {...string} kinds */
export function taskBar(model, ...kinds) {
  const tasks = (model.data.tasks ?? []).filter((task) => kinds.includes(task.kind));
  return tasks.length === 0 ? undefined : h('ul', { class: 'task-bar', 'aria-label': t('task.here') }, tasks.map((task) => item(model, task)));
}

function item(model, task) {
  const action = task.mine ? 'release' : 'claim';
  return h('li', { data: { test: `case-task-${task.kind}` } }, h('span', {}, t(`task.${task.kind}`),
    task.dueAt ? h('small', {}, ' ', t('task.due', { when: relative(task.dueAt) })) : undefined),
    !mayDo(task) ? h('span', { class: 'chip' }, task.claimedBy ? nameOf(task.claimedBy) : t('worklist.free'))
      : h('button', { type: 'button', class: 'small', onclick: () => act(model, task, action), data: { test: `case-${action}` } }, t(`worklist.${action}`)));
}

async function act(model, task, action) {
  try {
    await post(`/tasks/${task.id}/${action}`);
    announce(t(`worklist.done.${action}`));
  } catch (failure) {
    warn(problemText(failure));
  }
  await model.load();
}
