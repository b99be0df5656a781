/** Every call of the server goes through here: token, JSON, and refusals as {@link Problem}. */
import { Problem } from './problem.js';
import { currentSession, endSession } from './session.js';

/** @type {() => void} */
let whenSignedOut = () => {};

/** Says what happens when the server no longer knows the token. @param {() => void} action */
export function onSignedOut(action) {
  whenSignedOut = action;
}

/** @param {string} path below `/api` @param {AbortSignal} [signal] @returns {Promise<any>} */
export async function get(path, signal) {
  return json(await send('GET', path, { signal }));
}

/** @param {string} path @param {object} [body] @returns {Promise<any>} undefined when the answer is empty */
export async function post(path, body) {
  return json(await send('POST', path, { body: JSON.stringify(body ?? {}), type: 'application/json' }));
}

/** Asks for a file. @param {string} path @param {object} body @returns {Promise<Blob>} */
export async function postForFile(path, body) {
  return (await send('POST', path, { body: JSON.stringify(body), type: 'application/json' })).blob();
}

/** @param {string} path @param {object} body @returns {Promise<any>} */
export async function putBody(path, body) {
  return json(await send('PUT', path, { body: JSON.stringify(body), type: 'application/json' }));
}

/**
 * Sends a large body and tells how far it is.
 * @param {string} path @param {Blob} body its type is the body's media type
 * @param {{onProgress:(sent:number, total:number) => void, signal?:AbortSignal}} options
 * @returns {Promise<any>}
 */
export function postLarge(path, body, { onProgress, signal }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    Object.entries(headers(body.type)).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded, event.total));
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      request.status < 300 ? resolve(answer) : reject(refused(request.status, answer ?? {}));
    });
    request.addEventListener('error', () => reject(new Problem(0)));
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    signal?.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** The whole answer, for images and files. @param {string} path @param {AbortSignal} [signal] @returns {Promise<Response>} */
export function fetchRaw(path, signal) {
  return send('GET', path, { signal });
}

async function send(method, path, { body, type, signal } = {}) {
  const asked = headers(type);
  const response = await reach(`/api${path}`, { method, body, signal, headers: asked });
  if (response.ok) {
    return response;
  }
  throw refused(response.status, await problemBody(response));
}

function refused(status, body) {
  if (status === 401 && currentSession()) {
    endSession();
    whenSignedOut();
  }
  return new Problem(status, body);
}

async function reach(url, options) {
  try {
    return await fetch(url, options);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0);
  }
}

function headers(type) {
  const result = { Accept: 'application/json, application/problem+json, */*' };
  const session = currentSession();
  if (session) {
    result.Authorization = `Bearer ${session.token}`;
  }
  if (type) {
    result['Content-Type'] = type;
  }
  return result;
}

async function problemBody(response) {
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  return isJson ? response.json().catch(() => ({})) : {};
}

async function json(response) {
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
}
