/** Any input to all guidelines: a form, then one card for each guideline. */
import { announce } from '../core/announce.js';
import { post } from '../core/api.js';
import { h, put } from '../core/dom.js';
import { form } from '../core/form.js';
import { sentence, t } from '../i18n/i18n.js';
import { disagreementsView } from '../case/disagreements.js';
import { answerCard, origin } from './answer-card.js';
import { bodyOf, noduleFields, personFields } from './case-fields.js';

let nodules = 1;

/** @returns {HTMLElement[]} */
export function calculator() {
  const answers = h('section', { class: 'card', 'aria-labelledby': 'answers-title', data: { test: 'answers' } });
  const place = h('section', { class: 'card', 'aria-label': t('rules.try') });
  const show = (content) => put(answers, h('h2', { id: 'answers-title', tabindex: -1 }, t('rules.answers')), content);
  const draw = () => put(place, h('h2', {}, t('rules.try')), h('p', { class: 'lead' }, t('rules.lead')), inputForm(show, draw));
  show(h('p', { class: 'empty' }, t('rules.noAnswer')));
  draw();
  return [place, answers];
}

function inputForm(show, redraw) {
  const several = Array.from({ length: nodules }, (_, index) => ({
    title: t('rules.nodule', { number: index + 1 }), fields: noduleFields(index), extra: index > 0 && index === nodules - 1 ? change(t('rules.removeNodule', { number: index + 1 }), -1, redraw) : undefined,
  }));
  return form({
    name: 'rules-try', label: t('rules.try'), submit: t('rules.evaluate'),
    groups: [{ title: t('rules.person'), fields: personFields() }, ...several], extra: nodules < 10 ? change(t('rules.addNodule'), 1, redraw) : undefined,
    send: async (values) => {
      const body = bodyOf(values);
      show(answersOf(await post('/rules/evaluate', body), body));
      announce(t('rules.evaluated'));
      document.getElementById('answers-title')?.focus();
      return false;
    },
  });
}

function change(text, by, redraw) {
  const act = () => { nodules += by; redraw(); };
  return h('div', { class: 'form-buttons' }, h('button', { type: 'button', class: 'small', onclick: act }, text));
}

function answersOf(all, body) {
  const order = (one) => (one.pack === all.governing ? 0 : one.state === 'NOT_APPLICABLE' ? 2 : 1);
  const sorted = [...all.results].sort((a, b) => order(a) - order(b));
  return [
    h('p', {}, sentence(all.selection.sentence)), origin(all.selection), all.governing ? undefined : h('p', { class: 'banner banner-WARN' }, t('rules.nobodyGoverns')),
    disagreements(all), h('div', { class: 'answers' }, sorted.map((one) => answerCard(one, body, one.pack === all.governing))),
  ];
}

function disagreements({ disagreements: list, governing, results }) {
  if (!list.length) {
    return governing ? h('p', { class: 'faint' }, t('rules.agree')) : undefined;
  }
  return disagreementsView(list, (pack) => results.find((one) => one.pack === pack)?.ruling);
}
