// Measures how soon the slice viewer of a case page shows something, in a real Chromium over a real server:
// from the click on the case to a full-resolution slice, to the small volume in every view, and to the last slice.
// usage: CONSILIUM_PASSWORD=… node --experimental-websocket bench/viewer/load.mjs http://127.0.0.1:8080 reader CASE [RUNS]
// Each run has a browser of its own, so nothing is cached; a second visit in the same session follows, where all is.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [base, name, caseId, runs = '5'] = process.argv.slice(2);
const password = process.env.CONSILIUM_PASSWORD;

const sleep = (millis) => new Promise((done) => { setTimeout(done, millis); });

async function browser() {
  const profile = await mkdtemp(join(tmpdir(), 'viewer-bench-'));
  const child = spawn('chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--remote-debugging-port=0', '--window-size=1440,900', `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore' });
  let port;
  for (let tries = 0; !port && tries < 200; tries += 1) {
    await sleep(50);
    port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n')[0];
  }
  const page = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()).find(({ type }) => type === 'page');
  const tools = await connect(page.webSocketDebuggerUrl);
  return { ...tools, end: async () => { tools.close(); const ended = new Promise((done) => { child.once('exit', done); }); child.kill(); await ended; await rm(profile, { recursive: true, force: true, maxRetries: 5 }); } };
}

async function connect(url) {
  const socket = new WebSocket(url);
  await new Promise((done) => { socket.addEventListener('open', done); });
  let ids = 0;
  const waiting = new Map();
  const moved = { bytes: 0, paths: new Map() };
  socket.addEventListener('message', ({ data }) => {
    const { id, result, method, params } = JSON.parse(data);
    waiting.get(id)?.(result);
    if (method === 'Network.requestWillBeSent') { moved.paths.set(params.requestId, params.request.url); }
    if (method === 'Network.loadingFinished' && /\/(assets|slices|grid|preview)/.test(moved.paths.get(params.requestId) ?? '')) { moved.bytes += params.encodedDataLength; }
  });
  const send = (method, params = {}) => new Promise((done) => { ids += 1; waiting.set(ids, done); socket.send(JSON.stringify({ id: ids, method, params })); });
  const evaluate = async (expression) => (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
  const until = async (expression) => { while (!(await evaluate(`Boolean(${expression})`))) { await sleep(5); } };
  return { send, evaluate, until, moved, close: () => socket.close() };
}

async function visit(tools) {
  tools.moved.bytes = 0;
  await tools.evaluate(`performance.clearMarks(); performance.mark('start'); location.hash = '#/case/${caseId}'`);
  await tools.until(`performance.getEntriesByName('viewer-whole').length`);
  const at = (mark) => tools.evaluate(`(performance.getEntriesByName('viewer-${mark}')[0]?.startTime ?? NaN) - performance.getEntriesByName('start')[0].startTime`);
  const result = { first: await at('first-slice'), rough: await at('rough'), whole: await at('whole') };
  await sleep(300);
  return { ...result, MB: tools.moved.bytes / 1e6 };
}

async function run() {
  const tools = await browser();
  await tools.send('Page.enable');
  await tools.send('Network.enable');
  await tools.send('Page.navigate', { url: base });
  await tools.until(`document.querySelector('input[type=password]')`);
  await tools.evaluate(`(() => { for (const [field, value] of [['name', ${JSON.stringify(name)}], ['password', ${JSON.stringify(password)}]]) {
    const input = document.querySelector('input[name=' + field + ']'); input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); }
    document.querySelector('[data-test=submit-sign-in]').click(); })()`);
  await tools.until(`document.querySelector('[data-test=person]')`);
  const cold = await visit(tools);
  await tools.evaluate(`location.hash = '#/worklist'`);
  await tools.until(`!document.querySelector('[data-test=viewer]')`);
  const again = await visit(tools);
  await tools.end();
  return { cold, again };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const all = [];
for (let i = 0; i < Number(runs); i += 1) {
  all.push(await run());
}
for (const kind of ['cold', 'again']) {
  const of = (key) => all.map((one) => one[kind][key]);
  const told = (key, digits = 0) => `${median(of(key)).toFixed(digits)} (${Math.min(...of(key)).toFixed(digits)}–${Math.max(...of(key)).toFixed(digits)})`;
  console.log(`${kind.padEnd(6)} n=${all.length}  full-resolution slice ${told('first')} ms   small volume ${told('rough')} ms   whole ${told('whole')} ms   moved ${told('MB', 2)} MB`);
}
