/** The signed decision as a document: fetched with the person's token, then opened from memory. */
import { fetchRaw } from '../core/api.js';
import { warn } from '../core/announce.js';
import { h } from '../core/dom.js';
import { Problem, problemText } from '../core/problem.js';
import { routeTo } from '../core/router.js';
import { language, t } from '../i18n/i18n.js';

/** @param {import('./case-model.js').CaseModel} model */
export function reportLinks(model) {
  const button = (path, name, text) => h('button', { type: 'button', onclick: () => save(model.id, path, name), data: { test: path.split('?')[0] } }, text);
  const code = language();
  return h('div', { class: 'form-buttons' }, h('a', { class: 'button', href: routeTo('report', model.id), data: { test: 'report-open' } }, t('report.page')),
    button(`report.pdf?language=${code}`, `consilium-report-${code}.pdf`, t('report.pdf')), button('report', 'consilium-report.json', t('report.json')));
}

async function save(caseId, path, name) {
  try {
    const response = await fetchRaw(`/cases/${caseId}/${path}`);
    const address = URL.createObjectURL(await response.blob());
    h('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  } catch (failure) {
    warn(failure instanceof Problem && failure.arguments.field === 'language' ? t('report.noFont') : problemText(failure));
  }
}
