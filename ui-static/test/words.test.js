import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { en } from '../i18n/en.js';
import { knows, language, sentence, setLanguage, t } from '../i18n/i18n.js';
import { zh } from '../i18n/zh.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function sources(folder = root) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      return ['test', 'i18n'].includes(entry.name) ? [] : sources(join(folder, entry.name));
    }
    return entry.name.endsWith('.js') ? [join(folder, entry.name)] : [];
  });
}

function placeholders(text) {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
}

test('both dictionaries have the same keys', () => {
  assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort());
});

test('both languages fill in the same values', () => {
  for (const key of Object.keys(en)) {
    assert.deepEqual(placeholders(zh[key]), placeholders(en[key]), key);
  }
});

test('Chinese words are Chinese and English words are not', () => {
  const han = /\p{Script=Han}/u;
  for (const [key, text] of Object.entries(en)) {
    assert.ok(!han.test(text), `${key}: ${text}`);
  }
  const latinOnly = Object.entries(zh).filter(([, text]) => text && !han.test(text)).map(([key]) => key);
  assert.deepEqual(latinOnly.sort(), ['assess.authored', 'problem.missing', 'tables.event', 'unit.mm', 'viewer.measured', 'viewer.taken']);
});

test('every key that a page names is in the dictionaries', () => {
  for (const file of sources()) {
    for (const [, key] of readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([^']+)'/g)) {
      assert.ok(knows(key), `${file} names ${key}`);
    }
  }
});

test('every family that a page builds a key of is in the dictionaries', () => {
  const families = new Set(Object.keys(en).map((key) => key.split('.')[0]));
  for (const file of sources()) {
    for (const [, family] of readFileSync(file, 'utf8').matchAll(/\bt\(`(\w+)\.[^`]*\$\{/g)) {
      assert.ok(families.has(family), `${file} names ${family}`);
    }
  }
});

test('a code that nobody put into words is shown as it is', () => {
  assert.equal(t('plan.SOMETHING_NEW'), 'SOMETHING_NEW');
});

test('values are filled in, and a missing one stays visible', () => {
  setLanguage('en');
  assert.equal(t('cases.age', { age: 64 }), '64 years');
  assert.equal(t('cases.age'), '{age} years');
});

test('a sentence of the server follows the language, and falls back to English', () => {
  setLanguage('zh');
  assert.equal(language(), 'zh');
  assert.equal(sentence({ en: 'one', zh: '一' }), '一');
  assert.equal(sentence(/** @type {any} */ ({ en: 'one' })), 'one');
  setLanguage('en');
});
