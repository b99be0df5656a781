/** Cancelling and re-opening, each with a reason. */
import { h } from '../core/dom.js';
import { form } from '../core/form.js';
import { hasRole } from '../core/session.js';
import { t } from '../i18n/i18n.js';

/** @param {import('./case-model.js').CaseModel} model */
export function caseActions(model) {
  const over = ['CLOSED', 'CANCELLED'].includes(model.data.state);
  if (!hasRole('coordinator', over ? 'chair' : 'terminal-doctor')) {
    return undefined;
  }
  const [path, words] = over ? ['reopening', 'reopen'] : ['cancellation', 'cancel'];
  return h('details', { class: 'card', data: { test: `${words}-card` } }, h('summary', {}, h('h2', {}, t(`${words}.title`))), form({
    name: `${words}/${model.id}`, label: t(`${words}.title`), submit: t(`${words}.submit`), done: t(`${words}.done`),
    fields: [{ name: 'reason', label: t('vote.reason'), kind: 'textarea', required: true }],
    send: (values) => model.command(path, values),
  }));
}
