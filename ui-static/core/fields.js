/**
 * The kinds of input a form is made of. Every field has a label, an optional hint, and a place for its error that
 * assistive technology reads with it.
 */
import { h, put } from './dom.js';
import { nextId } from './identifier.js';
import { t } from '../i18n/i18n.js';

/**
 * @typedef {object} FieldSpec
 * @property {string} name the name of the value in the request
 * @property {string} label
 * @property {'text'|'decimal'|'password'|'textarea'|'number'|'percent'|'select'|'checkbox'|'checkboxes'} kind
 * @property {{value:string, label:string}[]} [options]
 * @property {boolean} [required]
 * @property {boolean} [mustBeTrue]
 * @property {boolean} [integer]
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [step]
 * @property {number} [maxLength]
 * @property {string} [unit]
 * @property {string} [hint]
 * @property {string} [autocomplete]
 * @property {any} [initial]
 * @property {(values:Record<string, any>) => boolean} [shownWhen]
 */

/** One field on the page. */
export class Field {
  /** @param {FieldSpec} spec @param {any} initial */
  constructor(spec, initial) {
    this.spec = spec;
    this.id = nextId(spec.name);
    this.error = h('p', { class: 'field-error', id: `${this.id}-error`, hidden: true });
    this.input = INPUTS[spec.kind](spec, this.id, initial);
    this.element = wrap(this);
  }

  /** @returns {any} undefined when nothing is given */
  value() {
    return READERS[this.spec.kind](this.input);
  }

  /** What is wrong with the value, in words, or an empty text. */
  complaint() {
    const { spec } = this;
    const value = this.value();
    if (spec.mustBeTrue && value !== true) {
      return t('form.mustBeTrue');
    }
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
      return spec.required ? t('form.required') : '';
    }
    return spec.kind === 'number' || spec.kind === 'percent' ? numberComplaint(spec, value) : '';
  }

  /** @param {string} text empty when all is well */
  show(text) {
    put(this.error, text);
    this.error.hidden = !text;
    this.focusable().setAttribute('aria-invalid', String(Boolean(text)));
  }

  focusable() {
    return this.input.matches('fieldset') ? this.input.querySelector('input') ?? this.input : this.input;
  }
}

function numberComplaint({ min = -Infinity, max = Infinity, integer, kind }, value) {
  const factor = kind === 'percent' ? 100 : 1;
  if (Number.isNaN(value)) {
    return t('form.number');
  }
  if (value < min || value > max) {
    return t('form.between', { min: min * factor, max: max * factor });
  }
  return integer && !Number.isInteger(value) ? t('form.integer') : '';
}

function wrap(field) {
  const { spec, id, input, error } = field;
  const hint = spec.hint ? h('p', { class: 'field-hint', id: `${id}-hint` }, spec.hint) : undefined;
  const described = [hint?.id, error.id].filter(Boolean).join(' ');
  field.focusable().setAttribute('aria-describedby', described);
  if (spec.kind === 'checkbox') {
    return h('div', { class: 'field field-check', data: { field: spec.name } }, h('label', { for: id }, input, ' ', spec.label), hint, error);
  }
  const label = spec.kind === 'checkboxes' ? undefined : h('label', { for: id }, spec.label, mark(spec));
  const unit = spec.unit ? h('span', { class: 'unit', 'aria-hidden': 'true' }, spec.unit) : undefined;
  return h('div', { class: 'field', data: { field: spec.name } }, label, h('div', { class: 'field-input' }, input, unit), hint, error);
}

function mark(spec) {
  return spec.required ? h('span', { class: 'required', title: t('form.required') }, ' *') : undefined;
}

const INPUTS = {
  text: (spec, id, initial) => plainInput(spec, id, initial, 'text'),
  decimal: (spec, id, initial) => decimal(spec, id, initial),
  password: (spec, id) => plainInput(spec, id, undefined, 'password'),
  textarea: (spec, id, initial) => h('textarea', { id, rows: 3, maxlength: spec.maxLength ?? 2000, ...shared(spec), value: initial ?? '' }),
  number: (spec, id, initial) => numeric(spec, id, initial, 1),
  percent: (spec, id, initial) => numeric({ ...spec, step: 1 }, id, initial, 100),
  select: (spec, id, initial) => select(spec, id, initial),
  checkbox: (spec, id, initial) => h('input', { type: 'checkbox', id, ...shared(spec), checked: Boolean(initial) }),
  checkboxes: (spec, id, initial) => checkboxes(spec, id, initial ?? []),
};

const READERS = {
  text: (input) => input.value.trim() || undefined,
  decimal: (input) => input.value.trim() || undefined,
  password: (input) => input.value || undefined,
  textarea: (input) => input.value.trim() || undefined,
  number: (input) => numberOf(input, 1),
  percent: (input) => numberOf(input, 100),
  select: (input) => input.value || undefined,
  checkbox: (input) => input.checked,
  checkboxes: (input) => [...input.querySelectorAll('input:checked')].map((box) => box.value),
};

function shared(spec) {
  return { name: spec.name, 'aria-required': spec.required || spec.mustBeTrue ? 'true' : undefined, data: { test: `field-${spec.name}` } };
}

function plainInput(spec, id, initial, type) {
  return h('input', { type, id, ...shared(spec), maxlength: spec.maxLength ?? 200, autocomplete: spec.autocomplete ?? 'off', value: initial ?? '' });
}

/** A number sent exactly as it was typed: the server reads it, and says what is wrong with it. */
function decimal(spec, id, initial) {
  return h('input', { type: 'text', id, ...shared(spec), inputmode: 'decimal', maxlength: 60, autocomplete: 'off', spellcheck: 'false', value: initial ?? '' });
}

function numeric(spec, id, initial, factor) {
  const value = initial === undefined || initial === null ? '' : String(Math.round(initial * factor * 1000) / 1000);
  const bounds = { min: spec.min === undefined ? undefined : spec.min * factor, max: spec.max === undefined ? undefined : spec.max * factor };
  return h('input', { type: 'number', id, ...shared(spec), ...bounds, step: spec.step ?? 'any', inputmode: 'decimal', autocomplete: 'off', value });
}

function numberOf(input, factor) {
  if (input.value === '') {
    return input.validity.badInput ? NaN : undefined;
  }
  return factor === 1 ? Number(input.value) : Number((Number(input.value) / factor).toFixed(6));
}

function select(spec, id, initial) {
  const options = (spec.options ?? []).map(({ value, label }) => h('option', { value }, label));
  const element = h('select', { id, ...shared(spec) }, h('option', { value: '' }, t('form.choose')), options);
  element.value = initial ?? '';
  return element;
}

function checkboxes(spec, id, initial) {
  return h('fieldset', { id, class: 'checks', data: { test: `field-${spec.name}` } }, h('legend', {}, spec.label, mark(spec)),
    (spec.options ?? []).map(({ value, label }) => h('label', {},
      h('input', { type: 'checkbox', name: spec.name, value, checked: initial.includes(value) }), ' ', label)));
}
