import { t, knows } from '../i18n/i18n.js';

/** A refusal or failure of the server, as its problem+json says, or of the way to it. */
export class Problem extends Error {
  /**
   * @param {number} status HTTP status, 0 when the server was not reached
   * @param {{code?:string, instance?:string, arguments?:Record<string, any>}} [body]
   */
  constructor(status, body = {}) {
    super(body.code ?? `http-${status}`);
    this.status = status;
    this.code = body.code ?? fallbackCode(status);
    this.instance = body.instance;
    this.arguments = body.arguments ?? {};
  }
}

/**
 * The problem in plain words of the language in use.
 * @param {unknown} failure
 * @returns {string}
 */
export function problemText(failure) {
  if (!(failure instanceof Problem)) {
    console.error(failure);
    return t('problem.page');
  }
  const key = `problem.${failure.code}`;
  const text = knows(key) ? t(key, plain(failure.arguments)) : t('problem.other', { code: failure.code });
  return [text, fieldText(failure), instanceText(failure)].filter(Boolean).join(' ');
}

function fieldText(problem) {
  const { field, value, bound } = problem.arguments;
  if (!field) {
    return '';
  }
  if (bound === undefined) {
    return t('problem.field', { field });
  }
  return value === undefined ? t('problem.missing', { field, bound: String(bound) }) : t('problem.bound', { field, value: String(value), bound: String(bound) });
}

function instanceText(problem) {
  return problem.instance && problem.status >= 500 ? t('problem.instance', { id: problem.instance }) : '';
}

function plain(values) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}

function fallbackCode(status) {
  const codes = { 0: 'unreachable', 401: 'signed-out', 403: 'forbidden', 404: 'not-found', 409: 'stale-version', 413: 'too-large', 429: 'too-many' };
  return codes[status] ?? (status >= 500 ? 'server-failed' : 'refused');
}
