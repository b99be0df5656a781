/** A cell of a table as a doctor reads it: words for codes, ranges without brackets. */
import { knows, t } from '../i18n/i18n.js';

const FAMILIES = ['change', 'findingKind', 'riskClass', 'multiplicity', 'context', 'examFlag', 'noduleFlag', 'quantity'];
const SIGNS = { '<': '< ', '<=': '≤ ', '>': '> ', '>=': '≥ ' };

/** @param {string|undefined} cell as it stands in the table; empty or `-` is any value */
export function cellText(cell) {
  const text = (cell ?? '').trim();
  if (!text || text === '-') {
    return t('tables.any');
  }
  const none = /^not\((.*)\)$/.exec(text);
  return none ? t('tables.not', { what: listed(none[1]) }) : listed(text);
}

/** Parts between commas; a comma inside quotation marks ends nothing. @param {string} text */
function listed(text) {
  return (text.match(/"[^"]*"|[^,]+/g) ?? []).map((part) => part.trim()).filter(Boolean).map(one).join(', ');
}

/** @param {string} part */
function one(part) {
  const range = /^([[(\]])\s*([^.\s]+(?:\.\d+)?)\s*\.\.\s*([^\s\])[]+)\s*([\])[])$/.exec(part);
  if (range) {
    return `${range[1] === '[' ? '' : '> '}${range[2]} – ${range[4] === ']' ? '' : '< '}${range[3]}`;
  }
  const compared = /^(<=|>=|<|>)\s*(.+)$/.exec(part);
  if (compared) {
    return SIGNS[compared[1]] + compared[2];
  }
  return part.startsWith('"') ? worded(part.slice(1, -1)) : { true: t('answer.YES'), false: t('answer.NO'), null: t('tables.absent') }[part] ?? part;
}

/** @param {string} code */
function worded(code) {
  const key = FAMILIES.flatMap((family) => [`${family}.${code}`, `${family}.${code.toUpperCase()}`]).find(knows);
  return key ? t(key) : code;
}
