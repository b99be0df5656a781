/** Names of people by their ids: cases speak of people by id. */
import { get } from './api.js';
import { me } from './session.js';

let names = new Map();

/** Fetches the names once a sign-in; without the right to ask, ids stay ids. */
export async function knowPeople() {
  if (names.size === 0) {
    const people = await get('/people').catch(() => []);
    names = new Map(people.map((person) => [person.id, person.displayName]));
  }
  names.set(me().id, me().displayName);
}

export function forgetPeople() {
  names = new Map();
}

/** @param {string|{displayName?:string}|undefined} person an id, a name, or a person */
export function nameOf(person) {
  if (person && typeof person === 'object') {
    return person.displayName ?? '–';
  }
  return person ? names.get(person) ?? person : '–';
}
