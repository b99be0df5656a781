import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { blocksOf } from '../rules/source-text.js';

test('a source is paragraphs and tables, without its title', () => {
  assert.deepEqual(blocksOf('# Title\n\nOne **bold** and `code`\nword.\n\n| mark | rows |\n|---|---|\n| verified | A, B |\n'), [
    { kind: 'paragraph', spans: [{ kind: 'text', text: 'One ' }, { kind: 'strong', text: 'bold' }, { kind: 'text', text: ' and ' }, { kind: 'code', text: 'code' }, { kind: 'text', text: ' word.' }] },
    { kind: 'table', head: [[{ kind: 'text', text: 'mark' }], [{ kind: 'text', text: 'rows' }]], rows: [[[{ kind: 'text', text: 'verified' }], [{ kind: 'text', text: 'A, B' }]]] },
  ]);
});

test('marks that do not close stay as they are written', () => {
  assert.deepEqual(blocksOf('2 ** 3 and `'), [{ kind: 'paragraph', spans: [{ kind: 'text', text: '2 ** 3 and `' }] }]);
});

test('no mark of any shipped source is left over', () => {
  const rules = new URL('../../consensus-rules/src/main/resources/rules/', import.meta.url);
  const sources = readdirSync(rules, { recursive: true }).filter((name) => String(name).endsWith('SOURCE.md'));
  assert.ok(sources.length > 80);
  for (const name of sources) {
    const blocks = blocksOf(readFileSync(new URL(String(name), rules), 'utf8'));
    const paragraphs = blocks.flatMap((found) => (found.kind === 'paragraph' ? [found.spans] : [...found.head, ...found.rows.flat()]));
    const plain = paragraphs.flat().filter((part) => part.kind === 'text').map((part) => part.text).join('\n');
    assert.doesNotMatch(plain, /\*\*|`|^\||^#/mu, String(name));
  }
});
