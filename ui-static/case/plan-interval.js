/** Which plans have a time in months: what the server's table says, asked once a sign-in. */
import { get } from '../core/api.js';

/** Before the table was asked: the one plan that no form may send without a time. */
const UNASKED = new Set(['FOLLOW_UP_CT']);

/** @type {Set<string>|undefined} */
let timed;

/** Asks the table; where that fails, the forms ask for what nobody can do without. */
export async function knowPlans() {
  timed ??= await get('/rules/plans').then(timedOf).catch(() => undefined);
}

/** @param {{plan:string, interval:string}[]} plans @returns {Set<string>} */
export function timedOf(plans) {
  return new Set(plans.filter(({ interval }) => interval === 'REQUIRED').map(({ plan }) => plan));
}

/** @param {string|undefined} plan */
export function hasInterval(plan) {
  return (timed ?? UNASKED).has(plan ?? '');
}
