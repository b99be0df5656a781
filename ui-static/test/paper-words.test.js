import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { en } from '../i18n/en.js';
import { zh } from '../i18n/zh.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../src/main/resources/report');

test('the report on paper says the same words as the pages', { skip: existsSync(folder) ? false : 'the server is not beside the pages' }, () => {
  for (const [language, words] of Object.entries({ en, zh })) {
    const lines = readFileSync(join(folder, `words_${language}.properties`), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
    assert.ok(lines.length > 100);
    for (const line of lines) {
      const at = line.indexOf('=');
      assert.equal(line.slice(at + 1), words[line.slice(0, at)], line.slice(0, at));
    }
  }
});
