/**
 * Words of one family, each key under the family's name.
 * @param {string} family
 * @param {Record<string, string>} words
 * @returns {Record<string, string>}
 */
export function under(family, words) {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [`${family}.${key}`, text]));
}
