/**
 * Addresses after the `#`: `#/worklist`, `#/case/<id>`, `#/room/<id>`. The case id is opaque; nothing of a patient
 * is ever part of an address.
 * @typedef {{name:string, id?:string, tab?:string}} Route
 */

/** @param {string} hash @param {string} [home] where an empty address leads @returns {Route} */
export function parseRoute(hash, home = 'worklist') {
  const [name, id, tab] = hash.replace(/^#\/?/, '').split('/');
  return { name: name || home, id: id || undefined, tab: tab || undefined };
}

/** @param {string} name @param {string} [id] @param {string} [tab] */
export function routeTo(name, id, tab) {
  return `#/${[name, id, tab].filter(Boolean).join('/')}`;
}

/** Goes to a page. @param {string} name @param {string} [id] @param {string} [tab] */
export function go(name, id, tab) {
  location.hash = routeTo(name, id, tab);
}
