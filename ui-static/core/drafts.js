/**
 * What a person has typed but not sent, kept in memory while the page redraws itself: a change of language or a newer
 * version of the case must not lose work.
 */
const drafts = new Map();

/** @param {string} key @returns {any} */
export function draftOf(key) {
  return drafts.get(key);
}

/** @param {string} key @param {any} values */
export function keepDraft(key, values) {
  drafts.set(key, values);
}

/** @param {string} key */
export function dropDraft(key) {
  drafts.delete(key);
}

export function dropAllDrafts() {
  drafts.clear();
}

/** All drafts, for the way to an identity provider and back. @returns {[string, any][]} */
export function takeDrafts() {
  return [...drafts];
}

/** @param {[string, any][]} taken */
export function giveBackDrafts(taken) {
  taken.forEach(([key, values]) => drafts.set(key, values));
}

/** Whether anything typed is still unsent. @param {string} prefix */
export function hasDraft(prefix) {
  return [...drafts.keys()].some((key) => key.startsWith(prefix));
}
