/** The language in use and its words. */
import { en } from './en.js';
import { zh } from './zh.js';

const KEY = 'consilium.language';
const dictionaries = { en, zh };
const listeners = new Set();

/** @typedef {'en'|'zh'} Language */

/** @type {Language} */
let current = firstLanguage();

/** @returns {Language} */
export function language() {
  return current;
}

/** @param {Language} chosen */
export function setLanguage(chosen) {
  current = chosen;
  globalThis.localStorage?.setItem(KEY, chosen);
  listeners.forEach((listener) => listener(chosen));
}

/** @param {(chosen:Language) => void} listener @returns {() => void} stops listening */
export function onLanguage(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether both dictionaries have this key. @param {string} key */
export function knows(key) {
  return Object.hasOwn(en, key) && Object.hasOwn(zh, key);
}

/** The keys of one family of words, without its name. @param {string} name @returns {string[]} */
export function family(name) {
  return Object.keys(en).filter((key) => key.startsWith(`${name}.`)).map((key) => key.slice(name.length + 1));
}

/**
 * The words of a key, `{name}` replaced by values.
 * @param {string} key
 * @param {Record<string, any>} [values]
 */
export function t(key, values = {}) {
  const text = dictionaries[current][key] ?? key.slice(key.indexOf('.') + 1);
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** A sentence that the server gives in both languages. @param {{en:string, zh:string}|undefined} both */
export function sentence(both) {
  return both ? both[current] ?? both.en : '';
}

/** @returns {Language} */
function firstLanguage() {
  const kept = globalThis.localStorage?.getItem(KEY);
  if (kept === 'en' || kept === 'zh') {
    return kept;
  }
  return globalThis.navigator?.language?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
