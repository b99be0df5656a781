import { h } from './dom.js';
import { t } from '../i18n/i18n.js';

/**
 * Asks before something that cannot be taken back.
 * @param {string} question
 * @param {string} yes text of the button that does it
 * @returns {Promise<boolean>}
 */
export function confirmed(question, yes) {
  return new Promise((answer) => {
    const dialog = h('dialog', { class: 'dialog', 'aria-label': question, data: { test: 'confirm' } },
      h('p', {}, question),
      h('form', { method: 'dialog', class: 'form-buttons' },
        h('button', { value: 'yes', class: 'primary', data: { test: 'confirm-yes' } }, yes),
        h('button', { value: 'no', data: { test: 'confirm-no' } }, t('form.cancel'))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
