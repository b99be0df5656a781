import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parseRoute, routeTo } from '../core/router.js';
import { relative } from '../core/format.js';
import { dropDraft, hasDraft, keepDraft } from '../core/drafts.js';
import { misfit, newFinding } from '../case/finding-fields.js';
import { marksOf } from '../case/marks.js';
import { hasInterval, timedOf } from '../case/plan-interval.js';
import { PLANS } from '../case/words.js';
import { isShare } from '../desk/indicators.js';
import { scale } from '../desk/interval-plot.js';
import { en } from '../i18n/en.js';
import { byDue } from '../pages/worklist.js';

test('addresses hold a page, an opaque id and a step, and read back as written', () => {
  const id = '9f3d2a54-6b0e-4c55-a5ab-0f6a7b1f2c3d';
  assert.deepEqual(parseRoute(routeTo('case', id, '4A')), { name: 'case', id, tab: '4A' });
  assert.deepEqual(parseRoute(''), { name: 'worklist', id: undefined, tab: undefined });
});

test('the page has no inline script and no inline style', () => {
  const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
  assert.ok(!/<script(?![^>]*\bsrc=)/.test(page));
  assert.ok(!/<style|style=|\bon\w+=/.test(page));
});

test('times are told in the largest fitting unit', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  assert.equal(relative('2026-11-22T11:15:00Z', now), '45 minutes ago');
  assert.equal(relative('2026-11-22T15:00:00Z', now), 'in 3 hours');
  assert.equal(relative('2026-11-20T12:00:00Z', now), '2 days ago');
});

test('the task that is due first comes first, and what is not due comes last', () => {
  const task = (id, dueAt, createdAt) => ({ id, dueAt, createdAt });
  const sorted = byDue([task('c', undefined, '2026-01-01'), task('b', '2026-03-02', '2026-01-01'), task('a', '2026-03-01', '2026-01-02')]);
  assert.deepEqual(sorted.map(({ id }) => id), ['a', 'b', 'c']);
});

test('drafts are found by the start of their name', () => {
  keepDraft('read/1/findings', []);
  assert.equal(hasDraft('read/1'), true);
  dropDraft('read/1/findings');
  assert.equal(hasDraft('read/1'), false);
});

test('a new finding leaves to the reader what the reader must judge', () => {
  assert.deepEqual(newFinding([1.2345, -2, 3]), { centreMm: [1.2, -2, 3], status: 'BASELINE', calcification: 'NONE' });
});

test('axes that do not fit together are named', () => {
  assert.equal(misfit({ type: 'SOLID', longMm: 8, shortMm: 6 }), '');
  assert.notEqual(misfit({ type: 'SOLID', longMm: 6, shortMm: 8 }), '');
  assert.notEqual(misfit({ type: 'PART_SOLID', longMm: 9, shortMm: 8, solidLongMm: 10, solidShortMm: 2 }), '');
  assert.equal(misfit({ type: 'PART_SOLID', longMm: 9, shortMm: 8, solidLongMm: 5, solidShortMm: 5 }), '');
});

test('nothing of the model is drawn while its read is sealed', () => {
  const finding = { centreMm: [0, 0, 0], longMm: 8 };
  const sealed = marksOf(/** @type {any} */ ({ blindRead: { findings: [finding] }, modelRead: { state: 'SEALED' } }), undefined);
  assert.deepEqual(sealed.map(({ by }) => by), ['human']);
});

test('every plan has words, and the table says which have a time', () => {
  PLANS.forEach((plan) => assert.ok(en[`plan.${plan}`], plan));
  assert.deepEqual(PLANS.filter(hasInterval), ['FOLLOW_UP_CT']);
  assert.deepEqual([...timedOf([{ plan: 'BIOPSY', interval: 'NONE' }, { plan: 'SURGERY', interval: 'REQUIRED' }])], ['SURGERY']);
});

test('the plot keeps all values inside its width, even when they are all one', () => {
  const x = scale([0, 2, 4]);
  assert.ok(x(0) >= 0 && x(4) <= 160 && x(2) > x(0));
  assert.ok(Number.isFinite(scale([0, 0])(0)));
});

test('shares are told as per cent, hours are not', () => {
  assert.equal(isShare('share'), true);
  assert.equal(isShare('hours'), false);
});
