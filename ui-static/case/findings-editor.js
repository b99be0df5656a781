/** Findings being written: cards that the viewer's marks and measured axes fill in. */
import { draftOf, dropDraft, keepDraft } from '../core/drafts.js';
import { h, put } from '../core/dom.js';
import { Field } from '../core/fields.js';
import { check, valuesOf } from '../core/form.js';
import { number } from '../core/format.js';
import { t } from '../i18n/i18n.js';
import { axesComplaint, meanMm } from './axes.js';
import { findingFields, misfit, newFinding } from './finding-fields.js';

/** @typedef {{finding:any, fields:Field[], element:HTMLElement, trouble:HTMLElement, axes:import('./axes.js').Axes, mean:HTMLElement}} Card */

export class FindingsEditor {
  /**
   * @param {string} name stable name of the draft
   * @param {import('./types.js').Finding[]} findings to start from
   * @param {() => void} onChange marks must be drawn again
   * @param {(pointMm:[number, number, number]) => void} onShow a person wants to see the place
   */
  constructor(name, findings, onChange, onShow) {
    this.name = name;
    this.onChange = onChange;
    this.onShow = onShow;
    this.list = h('ol', { class: 'findings', data: { test: 'findings' } });
    this.empty = h('p', { class: 'empty' }, t('finding.none'));
    this.element = h('div', {}, this.list, this.empty);
    /** @type {Card[]} */
    this.cards = (draftOf(name) ?? findings).map((finding) => this.card(finding));
    this.selected = this.cards.length - 1;
    this.redraw();
  }

  /** A new finding at a place. @param {[number, number, number]} pointMm @param {Record<string, any>} [known] fields that are known already */
  add(pointMm, known = {}) {
    this.cards.push(this.card({ ...newFinding(pointMm), ...known }));
    this.selected = this.cards.length - 1;
    this.changed();
    this.cards[this.selected].fields[0].focusable().focus();
  }

  /** Takes a measured axis for the selected finding; false when there is none. @param {'long'|'short'} axis @param {import('./axes.js').Axis} line */
  measure(axis, line) {
    const card = this.cards[this.selected];
    const field = card?.fields.find((candidate) => candidate.spec.name === `${axis}Mm`);
    if (!field) {
      return false;
    }
    field.input.value = String(Math.round(line.lengthMm * 10) / 10);
    card.axes = { ...card.axes, [axis]: line };
    this.arrange(card);
    this.changed();
    return true;
  }

  /** @returns {any[]} the findings as typed so far */
  values() {
    return this.cards.map(({ finding, fields }) => ({ ...kept(finding), ...valuesOf(fields) }));
  }

  /** Whether every finding is complete; goes to the first that is not. */
  complete() {
    return this.cards.every((card) => {
      const good = check(card.fields);
      const trouble = good ? misfit(valuesOf(card.fields)) : '';
      put(card.trouble, trouble);
      card.trouble.hidden = !trouble;
      return good && !trouble;
    });
  }

  forget() {
    dropDraft(this.name);
  }

  /** Findings as typed, with the axes drawn for them: what a redraw of the page must not lose. */
  keep() {
    const values = this.values();
    keepDraft(this.name, this.cards.map((card, i) => ({ ...values[i], axes: card.axes })));
  }

  changed() {
    this.keep();
    this.redraw();
    this.onChange();
  }

  card(finding) {
    const fields = findingFields(finding).map((spec) => new Field(spec, spec.initial));
    const trouble = h('p', { class: 'field-error', role: 'alert', hidden: true });
    const mean = h('p', { class: 'finding-mean', data: { test: 'mean-diameter' } });
    const card = { finding, fields, trouble, mean, axes: finding.axes ?? {}, element: h('li', { class: 'finding', data: { test: 'finding' } }) };
    put(card.element, this.cardHead(card), h('div', { class: 'fields fields-tight' }, fields.map((field) => field.element)), mean, trouble);
    card.element.addEventListener('focusin', () => this.select(card));
    card.element.addEventListener('input', () => { this.arrange(card); this.keep(); this.onChange(); });
    this.arrange(card);
    return card;
  }

  cardHead(card) {
    const [x, y, z] = card.finding.centreMm.map((value) => number(value, 1));
    const place = t('finding.place', { x, y, z });
    return h('div', { class: 'finding-head' }, h('h4', {}), h('span', { class: 'faint' }, place),
      h('button', { type: 'button', class: 'small', onclick: () => { this.select(card); this.onShow(card.finding.centreMm); } }, t('finding.show')),
      h('button', { type: 'button', class: 'small', onclick: () => this.remove(card), data: { test: 'remove-finding' } }, t('finding.remove')));
  }

  arrange(card) {
    const values = Object.fromEntries(card.fields.map((field) => [field.spec.name, field.value()]));
    card.fields.forEach((field) => { field.element.hidden = Boolean(field.spec.shownWhen && !field.spec.shownWhen(values)); });
    const mean = meanMm(values.longMm, values.shortMm);
    put(card.mean, mean === undefined ? '' : [t('finding.mean', { mm: `${mean.toFixed(1)} mm` }), ' ', h('span', { class: 'warned' }, axesComplaint(card.axes))]);
  }

  select(card) {
    this.selected = this.cards.indexOf(card);
    this.redraw();
    this.onChange();
  }

  remove(card) {
    this.cards = this.cards.filter((other) => other !== card);
    this.selected = this.cards.length - 1;
    this.changed();
  }

  redraw() {
    this.cards.forEach((card, i) => {
      put(/** @type {Element} */ (card.element.querySelector('h4')), t('finding.title', { number: i + 1 }));
      card.element.classList.toggle('finding-selected', i === this.selected);
      if (this.list.children[i] !== card.element) {
        this.list.insertBefore(card.element, this.list.children[i] ?? null);
      }
    });
    [...this.list.children].slice(this.cards.length).forEach((child) => child.remove());
    this.empty.hidden = this.cards.length > 0;
  }

  /** @returns {import('../imaging/viewer-state.js').NoduleMark[]} */
  marks() {
    return this.values().map((finding, i) => ({
      id: `draft-${i}`, by: 'human', centreMm: finding.centreMm, radiusMm: (finding.longMm || 4) / 2,
      label: String(i + 1), selected: i === this.selected,
    }));
  }

  /** The axes drawn so far, those of the chosen finding in full. @returns {import('../imaging/viewer-state.js').Line[]} */
  lines() {
    return this.cards.flatMap(({ axes }, i) => Object.entries(axes).map(([axis, { fromMm, toMm, lengthMm }]) => ({
      id: `axis-${i}-${axis}`, fromMm, toMm, label: `${axis === 'long' ? 'L' : 'S'} ${lengthMm.toFixed(1)} mm`, faint: i !== this.selected, below: axis === 'short',
    })));
  }
}

function kept({ id, centreMm }) {
  return id ? { id, centreMm } : { centreMm };
}
