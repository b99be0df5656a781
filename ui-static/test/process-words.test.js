import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { processWord } from '../desk/process-words.js';
import { setLanguage } from '../i18n/i18n.js';
import { processNames } from '../i18n/process-zh.js';

const models = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bpmn');

/** Names of everything that is drawn; a message's name is not. */
function drawn() {
  const files = readdirSync(models).filter((name) => name.endsWith('.bpmn')).map((name) => readFileSync(join(models, name), 'utf8'));
  const names = files.flatMap((xml) => [...xml.matchAll(/<bpmn:(?!message|signal|error)\w+[^>]*? name="([^"]*)"/g)].map(([, name]) => name.replaceAll('&#10;', '\n')));
  return [...new Set(names)];
}

test('every name in the models has Chinese words, and no others have', () => {
  assert.deepEqual(Object.keys(processNames).sort(), drawn().map((name) => name.replace(/\s+/g, ' ')).sort());
});

test('names are told in the language in use', () => {
  setLanguage('zh');
  assert.equal(processWord('Sign, keep dissent\n(chair)'), '签署并保留异议（主席）');
  assert.equal(processWord('not in any model'), 'not in any model');
  setLanguage('en');
  assert.equal(processWord('Sign, keep dissent\n(chair)'), 'Sign, keep dissent\n(chair)');
});
