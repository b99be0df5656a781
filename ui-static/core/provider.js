/**
 * Sign-in at an identity provider: the authorization code flow of OpenID Connect with PKCE (RFC 7636), as a public client.
 * The tokens stay in this tab, like the server's own.
 * @typedef {{issuer:string, clientId:string, signatureMaxAgeSeconds:number}} Provider
 */
import { giveBackDrafts, takeDrafts } from './drafts.js';
import { Problem } from './problem.js';
import { currentSession, startSession } from './session.js';

const PENDING = 'consilium.sign-in';
const RENEW_BEFORE_MS = 30_000;

/** @param {Provider} provider @returns {Promise<any>} the provider's own description of itself */
async function discover({ issuer }) {
  const described = await ask(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (described.issuer !== issuer) {
    throw new Problem(0, { code: 'provider-refused' });
  }
  return described;
}

/**
 * Leaves for the provider; {@link returnedFromProvider} goes on where this was called.
 * @param {Provider} provider
 * @param {{fresh?:boolean}} [options] fresh: sign in again even where the provider still knows the person
 */
export async function leaveForProvider(provider, { fresh = false } = {}) {
  const { authorization_endpoint: door } = await discover(provider);
  const verifier = secret();
  const state = secret();
  sessionStorage.setItem(PENDING, JSON.stringify({ provider, verifier, state, hash: location.hash, drafts: takeDrafts() }));
  const question = new URLSearchParams({
    client_id: provider.clientId, response_type: 'code', scope: 'openid', redirect_uri: here(), state,
    code_challenge: await challenge(verifier), code_challenge_method: 'S256', ...(fresh ? { prompt: 'login', max_age: '0' } : {}),
  });
  location.assign(`${door}?${question}`);
}

/**
 * Takes up a sign-in that began in this tab, if the address brings one; the address is clean again afterwards.
 * @returns {Promise<boolean>} whether somebody was signed in
 */
export async function returnedFromProvider() {
  const answer = new URLSearchParams(location.search);
  const begun = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null');
  if (!answer.has('state') || !begun) {
    return false;
  }
  sessionStorage.removeItem(PENDING);
  history.replaceState(null, '', `/${begun.hash}`);
  giveBackDrafts(begun.drafts);
  const code = answer.get('code');
  const issuer = answer.get('iss');
  if (!code || answer.get('state') !== begun.state || (issuer && issuer !== begun.provider.issuer)) {
    throw new Problem(0, { code: 'provider-refused' });
  }
  await redeem(begun.provider, { grant_type: 'authorization_code', code, redirect_uri: here(), code_verifier: begun.verifier });
  return true;
}

/** Keeps a provider's session alive while the page is open: its tokens are short-lived. */
export function keepRenewing() {
  const session = currentSession();
  if (!session?.provider || !session.renewal) {
    return;
  }
  const due = Math.max(1000, Date.parse(session.expiresAt) - Date.now() - RENEW_BEFORE_MS);
  setTimeout(async () => {
    if (currentSession()?.token === session.token) {
      await redeem(session.provider, { grant_type: 'refresh_token', refresh_token: session.renewal }).catch(() => undefined);
    }
  }, due);
}

/** Whether the sign-in is young enough for a signature, with time left to write and send it. @returns {boolean} */
export function signedInFreshly() {
  const session = currentSession();
  return Boolean(session?.provider && session.signedInAt
    && Date.now() / 1000 - session.signedInAt < session.provider.signatureMaxAgeSeconds - RENEW_BEFORE_MS / 1000);
}

/** Ends the session at the provider as well. @param {import('./session.js').Session} session */
export async function leaveProvider(session) {
  if (!session.provider) {
    return;
  }
  const { end_session_endpoint: exit } = await discover(session.provider);
  if (exit) {
    const question = new URLSearchParams({ client_id: session.provider.clientId, post_logout_redirect_uri: here() });
    if (session.identity) {
      question.set('id_token_hint', session.identity);
    }
    location.assign(`${exit}?${question}`);
  }
}

async function redeem(provider, grant) {
  const { token_endpoint: endpoint } = await discover(provider);
  const given = await ask(endpoint, { method: 'POST', body: new URLSearchParams({ ...grant, client_id: provider.clientId }) });
  const person = await ask('/api/session', { headers: { authorization: `Bearer ${given.access_token}` } });
  startSession({
    token: given.access_token, expiresAt: new Date(Date.now() + given.expires_in * 1000).toISOString(), person, provider,
    renewal: given.refresh_token, identity: given.id_token, signedInAt: claims(given.access_token).auth_time,
  });
  keepRenewing();
}

async function ask(address, options) {
  const answer = await fetch(address, options).catch(() => { throw new Problem(0, { code: 'provider-unreachable' }); });
  if (!answer.ok) {
    throw new Problem(answer.status, { code: 'provider-refused' });
  }
  return answer.json();
}

const here = () => `${location.origin}/`;

const secret = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function challenge(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** What a token says; whether it is true is for the server to find out. */
function claims(token) {
  try {
    return JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')));
  } catch {
    return {};
  }
}
