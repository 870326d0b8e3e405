// Tries the plugin in a real WordPress, in a real browser: `node integrations/wordpress/try/try.mjs [--cdn FOLDER]
// [--shots FOLDER] [--only static,roles,editor,services,safety]`. A line for each thing that is tried, PASS or FAIL; exits with 1
// if one failed. setup.sh says what it needs on the machine.
import {mkdirSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {tryEditor} from './editor.mjs';
import {tryRoles} from './roles.mjs';
import {trySafety} from './safety.mjs';
import {tryServices} from './services.mjs';
import {launch, startSite, stopSites} from './site.mjs';
import {startStandIns} from './stand-ins.mjs';
import {tryStatic} from './static.mjs';

const parts = {static: tryStatic, roles: tryRoles, editor: tryEditor, services: tryServices, safety: trySafety};
const {values} = parseArgs({
  options: {
    cdn: {type: 'string'},
    shots: {type: 'string', default: '.tmp/wordpress'},
    only: {type: 'string', default: Object.keys(parts).join()},
  },
});

const counts = {passed: 0, failed: 0};
let prefix = '';

/** Says what was found; `detail` what was seen instead, where it is not so. */
function check(name, isSo, detail = '') {
  counts[isSo ? 'passed' : 'failed']++;
  console.log(`${isSo ? 'PASS' : 'FAIL'}  ${prefix}${name}${isSo || detail === '' ? '' : `: ${detail}`}`);
}

let site;
let browser;
let standIns;
// Ended from outside, it still leaves nothing running.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    stopSites();
    process.exit(1);
  });
try {
  mkdirSync(values.shots, {recursive: true});
  standIns = await startStandIns();
  site = await startSite({cdn: values.cdn, services: standIns.url});
  console.log(site.version);
  browser = await launch();
  console.log(await browser.version());
  for (const part of values.only.split(',')) {
    prefix = `${part}: `;
    // What stops one part does not stop the others.
    await parts[part]({...values, site, browser, standIns, check}).catch((error) =>
      check('comes to its end', false, error.stack),
    );
  }
  prefix = '';
  check("nothing in PHP's log is about the plugin", !site.log().length, site.log().join('\n'));
  const left = site.uninstall();
  check('nothing is left in the database when it is deleted', !left.length, left.join());
} catch (error) {
  process.exitCode = error.exitCode ?? 1;
  console.error(error.exitCode ? error.message : error);
  counts.failed++;
} finally {
  await browser?.close();
  stopSites();
  await standIns?.stop();
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
if (counts.failed) process.exitCode ||= 1;
