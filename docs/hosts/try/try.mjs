// Tries the snippets of docs/hosts/ in the real thing: `node docs/hosts/try/try.mjs eleventy hugo`, or all of them.
// Each host is set up in a folder of its own under the system's temporary one, filled with a post, served, and looked at
// in Chromium. `--cdn FOLDER` names the script files (default: dist/cdn), `--apt` allows fetching Debian's packages;
// they are unpacked in that folder, and nothing is installed. `--keep` leaves the folders there.
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {parseArgs} from 'node:util';
import {browse} from './browse.mjs';
import {checkPost} from './check-post.mjs';
import {checkApp} from './check-app.mjs';
import {project, stopAll} from './run.mjs';
import {serve} from './serve.mjs';

const all = readdirSync(new URL('hosts/', import.meta.url)).map((file) => basename(file, '.mjs'));
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {cdn: {type: 'string', default: join(project, 'dist/cdn')}, apt: {type: 'boolean'}, keep: {type: 'boolean'}},
});
if (!existsSync(join(values.cdn, 'film-elements.js'))) throw new Error(`no film-elements.js in ${values.cdn}`);

let failed = 0;
let passed = 0;

/** One line of the outcome: `ok` undefined where the host is not to be had here. */
function say(host, form, ok, what) {
  if (ok === true) passed++;
  if (ok === false) failed++;
  console.log(`${ok === undefined ? 'SKIP' : ok ? 'PASS' : 'FAIL'}  ${host.padEnd(10)} ${form.padEnd(26)} ${what}`);
}

async function tryHost(host) {
  const folder = mkdtempSync(join(tmpdir(), `film-${host}-`));
  const {setUp} = await import(`./hosts/${host}.mjs`);
  const report = (form, ok, what = '') => say(host, form, ok, what);
  let server;
  let browser;
  try {
    const site = await setUp({folder, report, apt: values.apt});
    if (!site) return;
    server = await serve({...site, cdn: values.cdn});
    browser = await browse();
    const context = {...site, base: server.base, browser, folder, report};
    for (const post of site.posts ?? []) await checkPost({...context, ...post});
    if (site.app) await checkApp(context);
    await site.check?.(context);
  } catch (error) {
    report('', false, String(error.stack ?? error).slice(0, 3000));
  } finally {
    await browser?.close();
    server?.close();
    stopAll();
    if (values.keep) console.log(`      ${host.padEnd(10)} ${folder}`);
    else rmSync(folder, {recursive: true, force: true, maxRetries: 3});
  }
}

for (const host of positionals.length ? positionals : all) await tryHost(host);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
