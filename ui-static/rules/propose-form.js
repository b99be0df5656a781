/** Proposing a table: its DMN and its cases as text, and what the checker says where it refuses. */
import { post } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { form } from '../core/form.js';
import { Problem } from '../core/problem.js';
import { go } from '../core/router.js';
import { t } from '../i18n/i18n.js';

const LARGEST = 1 << 20;

/** @param {{id:string}} table @param {{dmn:string, cases:string}} files in force */
export function proposeForm(table, files) {
  const verdict = h('div', { role: 'alert', data: { test: 'verdict' } });
  const element = form({
    name: `propose/${table.id}`, label: t('changes.propose'), submit: t('changes.propose'), done: t('changes.proposed'), extra: verdict,
    fields: [
      { name: 'dmn', label: t('changes.dmn'), kind: 'textarea', required: true, maxLength: LARGEST, initial: files.dmn, hint: t('changes.dmnHint') },
      { name: 'cases', label: t('changes.csv'), kind: 'textarea', required: true, maxLength: LARGEST, initial: files.cases },
      { name: 'reason', label: t('changes.reason'), kind: 'text', required: true, maxLength: 1000 },
    ],
    send: async (values) => {
      put(verdict);
      try {
        const proposed = await post('/table-changes', values);
        go('rules', 'change', proposed.change.id);
      } catch (failure) {
        put(verdict, defects(failure));
        throw failure;
      }
    },
  });
  element.querySelectorAll('textarea').forEach((area) => { area.rows = 16; area.classList.add('code-text'); area.spellcheck = false; });
  return element;
}

function defects(failure) {
  if (!(failure instanceof Problem)) {
    return undefined;
  }
  if (failure.code === 'table-refused') {
    return h('p', { class: 'form-error' }, `${t('changes.refused')}: `, h('code', {}, `${failure.arguments.reason} ${failure.arguments.detail}`));
  }
  const lines = failure.arguments.lines ?? [];
  return failure.code === 'table-unsound' ? [h('p', {}, h('strong', {}, t('changes.defects', { count: failure.arguments.defects }))), h('ul', { class: 'defects' }, lines.map((line) => h('li', {}, h('code', {}, line))))] : undefined;
}
