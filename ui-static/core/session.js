/**
 * Who is signed in, for this browser tab only: the token is gone when the tab closes.
 * @typedef {{id:string, name:string, displayName:string, roles:string[], specialty?:string}} Person
 * @typedef {{token:string, expiresAt:string, person:Person, provider?:import('./provider.js').Provider, renewal?:string,
 *   identity?:string, signedInAt?:number}} Session the last four where an identity provider signed the person in
 */

const KEY = 'consilium.session';

/** @returns {Session|undefined} the session, unless there is none or it has expired */
export function currentSession() {
  const text = sessionStorage.getItem(KEY);
  if (!text) {
    return undefined;
  }
  const session = JSON.parse(text);
  return Date.parse(session.expiresAt) > Date.now() ? session : undefined;
}

/** @param {Session} session */
export function startSession(session) {
  sessionStorage.setItem(KEY, JSON.stringify(session));
}

/** Forgets the token here and has the server end it everywhere; works without the server as well. */
export function endSession() {
  const session = currentSession();
  sessionStorage.removeItem(KEY);
  if (session) {
    fetch('/api/session', { method: 'DELETE', headers: { authorization: `Bearer ${session.token}` }, keepalive: true })
      .catch(() => undefined);
  }
}

/** @returns {Person} the person signed in; pages open only when there is one */
export function me() {
  const session = currentSession();
  if (!session) {
    throw new Error('nobody is signed in');
  }
  return session.person;
}

/** Whether the person signed in has one of these roles. @param {...string} roles */
export function hasRole(...roles) {
  const own = currentSession()?.person.roles ?? [];
  return roles.some((role) => own.includes(role));
}
