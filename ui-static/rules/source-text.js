/** The text that stands beside a table: where its rows come from and what was chosen. Paragraphs, tables, bold and code; no markup of its own. */
import { h } from '../core/dom.js';

/** @typedef {{kind: 'text'|'strong'|'code', text: string}} Span */
/** @typedef {{kind: 'paragraph', spans: Span[]} | {kind: 'table', head: Span[][], rows: Span[][][]}} Block */

/**
 * Takes a text apart. Its title is left out: the page has one.
 * @param {string} text @returns {Block[]}
 */
export function blocksOf(text) {
  return text.split(/\n\s*\n/u).map((part) => part.trim()).filter((part) => part && !part.startsWith('# ')).map(block);
}

/** @param {string} part @returns {Block} */
function block(part) {
  const lines = part.split('\n');
  if (lines.length > 1 && lines[0].startsWith('|') && /^\|[-|: ]+\|$/u.test(lines[1])) {
    return { kind: 'table', head: cells(lines[0]), rows: lines.slice(2).map(cells) };
  }
  return { kind: 'paragraph', spans: spansOf(lines.join(' ')) };
}

/** @param {string} line */
function cells(line) {
  return line.replace(/^\||\|$/gu, '').split('|').map((cell) => spansOf(cell.trim()));
}

/** @param {string} text @returns {Span[]} */
function spansOf(text) {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/u).filter(Boolean).map((part) => {
    if (part.startsWith('**') && part.endsWith('**') && part.length > 4) {
      return { kind: 'strong', text: part.slice(2, -2) };
    }
    return part.startsWith('`') && part.endsWith('`') && part.length > 2 ? { kind: 'code', text: part.slice(1, -1) } : { kind: 'text', text: part };
  });
}

/** @param {string} text @param {string} labelled id of the heading above */
export function sourceText(text, labelled) {
  return h('div', { class: 'table-source', lang: 'en', role: 'group', 'aria-labelledby': labelled }, blocksOf(text).map(drawn));
}

/** @param {Block} found */
function drawn(found) {
  if (found.kind === 'paragraph') {
    return h('p', {}, found.spans.map(span));
  }
  return h('table', {}, h('thead', {}, h('tr', {}, found.head.map((cell) => h('th', { scope: 'col' }, cell.map(span))))),
    h('tbody', {}, found.rows.map((row) => h('tr', {}, row.map((cell) => h('td', {}, cell.map(span)))))));
}

/** @param {Span} part */
function span(part) {
  return part.kind === 'text' ? part.text : h(part.kind, {}, part.text);
}
