/** A copy of a case's images for research, without the patient. */
import { postForFile } from '../core/api.js';
import { h } from '../core/dom.js';
import { form } from '../core/form.js';
import { hasRole } from '../core/session.js';
import { t } from '../i18n/i18n.js';

/** @returns {HTMLElement|undefined} only for managers */
export function researchCopy() {
  if (!hasRole('manager')) {
    return undefined;
  }
  return h('section', { class: 'card', 'aria-labelledby': 'copy-title', data: { test: 'research-copy' } },
    h('h2', { id: 'copy-title' }, t('copy.title')), h('p', { class: 'faint' }, t('copy.hint')),
    form({
      name: 'research-copy', submit: t('copy.submit'), done: t('copy.done'),
      fields: [
        { name: 'label', label: t('copy.label'), kind: 'text', required: true, maxLength: 16 },
        { name: 'purpose', label: t('copy.purpose'), kind: 'textarea', required: true, maxLength: 500 },
      ],
      send: async ({ label, purpose }) => save(await postForFile('/exports', { label: label.trim(), purpose })),
    }));
}

async function save(blob) {
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: 'consilium-research-copy.zip' }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
