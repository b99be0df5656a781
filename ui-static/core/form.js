/** A form made of fields: remembers what was typed, checks it, sends it, and puts refusals where they belong. */
import { announce } from './announce.js';
import { draftOf, dropDraft, keepDraft } from './drafts.js';
import { h, put } from './dom.js';
import { Field } from './fields.js';
import { Problem, problemText } from './problem.js';
import { t } from '../i18n/i18n.js';

/**
 * @typedef {object} FormSpec
 * @property {string} name stable name, for drafts and tests
 * @property {string} [label] what the form is for, read out
 * @property {import('./fields.js').FieldSpec[]} [fields]
 * @property {{title:string, fields:import('./fields.js').FieldSpec[], extra?:any}[]} [groups] fields under headings, instead of `fields`
 * @property {string} submit text of the button
 * @property {string} [done] what to announce when it is sent
 * @property {boolean} [forget] never keep what is typed: passwords
 * @property {any} [extra] more content before the button
 * @property {(values:Record<string, any>) => Promise<void|false>} send false: not sent, the form stays as it is
 */

/** @param {FormSpec} spec @returns {HTMLFormElement} */
export function form(spec) {
  const drafted = draftOf(spec.name) ?? {};
  const groups = (spec.groups ?? [{ title: '', fields: spec.fields ?? [] }]).map((group) => ({
    ...group, made: group.fields.map((field) => new Field(field, drafted[field.name] ?? field.initial)),
  }));
  const fields = groups.flatMap(({ made }) => made);
  const trouble = h('p', { class: 'form-error', role: 'alert', hidden: true, data: { test: 'form-error' } });
  const button = h('button', { type: 'submit', class: 'primary', data: { test: `submit-${spec.name.split('/')[0]}` } }, spec.submit);
  const element = h('form', { novalidate: true, 'aria-label': spec.label ?? spec.submit, data: { test: `form-${spec.name.split('/')[0]}` } },
    groups.map(fieldGroup), spec.extra, trouble, h('div', { class: 'form-buttons' }, button));
  const remember = () => spec.forget || keepDraft(spec.name, valuesOf(fields));
  const arrange = () => showAndHide(fields);
  element.addEventListener('input', () => { remember(); arrange(); });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(spec, fields, trouble, button);
  });
  arrange();
  return element;
}

function fieldGroup({ title, made, extra }) {
  const fields = h('div', { class: 'fields' }, made.map((field) => field.element));
  return title ? h('section', { class: 'field-group' }, h('h3', {}, title), fields, extra) : fields;
}

/** @param {Field[]} fields @returns {Record<string, any>} values of the fields that are shown */
export function valuesOf(fields) {
  return Object.fromEntries(fields.filter((field) => !field.element.hidden)
    .map((field) => [field.spec.name, field.value()]).filter(([, value]) => value !== undefined));
}

function showAndHide(fields) {
  const values = Object.fromEntries(fields.map((field) => [field.spec.name, field.value()]));
  fields.forEach((field) => { field.element.hidden = Boolean(field.spec.shownWhen && !field.spec.shownWhen(values)); });
}

async function submit(spec, fields, trouble, button) {
  trouble.hidden = true;
  if (!check(fields)) {
    return;
  }
  button.disabled = true;
  try {
    if (await spec.send(valuesOf(fields)) === false) {
      return;
    }
    dropDraft(spec.name);
    announce(spec.done ?? t('form.sent'));
  } catch (failure) {
    refuse(failure, fields, trouble);
  } finally {
    button.disabled = false;
  }
}

/** Shows what is wrong and goes to the first such field. @param {Field[]} fields */
export function check(fields) {
  const shown = fields.filter((field) => !field.element.hidden);
  shown.forEach((field) => field.show(field.complaint()));
  const wrong = shown.find((field) => field.complaint());
  wrong?.focusable().focus();
  return !wrong;
}

function refuse(failure, fields, trouble) {
  put(trouble, problemText(failure));
  trouble.hidden = false;
  const name = failure instanceof Problem ? failure.arguments.field : undefined;
  const field = fields.find((candidate) => candidate.spec.name === name);
  field?.show(problemText(failure));
  field?.focusable().focus();
}

/** Options for a select from codes of one family of words. @param {string} family @param {string[]} codes */
export function choices(family, codes) {
  return codes.map((value) => ({ value, label: t(`${family}.${value}`) }));
}
