// The WordPress that is tried, and browsers of those who write and read in it.
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {bundledChromium} from '../../../test/runner/bundled-chromium.mjs';
import {installed} from '../../../test/runner/engines.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
export const PASSWORD = 'try-these-films';

/** What ends each site that was begun. */
const endings = new Set();

/** Ends all sites, also one that is just being made. */
export const stopSites = () => endings.forEach((end) => end());

/** A port that is free now. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

/** Makes the site: `{url, version, setOption, uninstall, log}`. */
export async function startSite({cdn, services}) {
  const port = await freePort();
  // Short: the name of a socket has a hundred characters at most.
  const folder = join(mkdtempSync(join(tmpdir(), 'film-wp-')), 's');
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    ...(cdn && {FILM_CDN: cdn}),
    FILM_PASSWORD: PASSWORD,
    FILM_SERVICES: services,
    FILM_URL: url,
    FILM_SOCKET: join(folder, 'db.sock'),
  };
  const setup = (...args) =>
    spawnSync('bash', [join(here, 'setup.sh'), ...args], {env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
  const stop = () => {
    endings.delete(stop);
    setup('stop', folder);
    rmSync(dirname(folder), {recursive: true, force: true});
  };
  endings.add(stop);
  const {status, stdout} = setup('start', folder, String(port));
  if (status) throw Object.assign(new Error('WordPress could not be set up'), {exitCode: status});
  const php = (...args) =>
    execFileSync('php', [join(here, 'site.php'), join(folder, 'www'), ...args], {env, encoding: 'utf8'});
  const logFile = join(folder, 'debug.log');
  return {
    url,
    version: stdout.split('\n')[0],
    setOption: (name, value) => php('options', name, JSON.stringify(value)),
    /** The names of options that are left. */
    uninstall: () => JSON.parse(php('uninstall').split('\n').at(-1)),
    /** Lines of PHP's log that are about the plugin. */
    log: () =>
      (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '')
        .split('\n')
        .filter((line) => /film.elements/.test(line)),
  };
}

export async function launch() {
  const bundled = installed.chromium() ? {} : await bundledChromium();
  return puppeteer.launch({
    executablePath: installed.chromium() ?? bundled.CHROME_PATH,
    env: {...process.env, ...bundled},
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--accept-lang=en-US',
      // Nothing leaves this machine.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}

/** A window of its own for one person; of a reader if there is no name. `errors` are those of the pages' scripts. */
export async function open(browser, url, name) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width: 1000, height: 1200});
  page.errors = [];
  page.on('pageerror', (error) => page.errors.push(String(error)));
  page.on('console', (message) => {
    // Avatars are elsewhere, and there is no way to there.
    const isElsewhere = !(message.location().url ?? url).startsWith(url);
    if (message.type() === 'error' && !isElsewhere) page.errors.push(message.text());
  });
  // The question whether to leave an unsaved post.
  page.on('dialog', (dialog) => void dialog.accept());
  if (name) {
    await page.goto(`${url}/wp-login.php`);
    // Not typed: the form's own script moves the focus a moment after it is there.
    for (const [field, value] of Object.entries({user_login: name, user_pass: PASSWORD}))
      await page.$eval(`#${field}`, (input, text) => void (input.value = text), value);
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    if (!page.url().includes('/wp-admin/')) throw new Error(`${name} could not log in: ${page.url()}`);
    // As the editor does it: the cookie says who, the nonce that it is meant.
    page.nonce = await page.evaluate(async () => (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text());
  }
  return page;
}

/** Asks the REST API in that person's name: `{status, body, headers}`. */
export const ask = (page, path, options = {}) =>
  page.evaluate(
    async ([address, nonce, {method = 'GET', body, ...rest}]) => {
      const headers = {...(nonce && {'x-wp-nonce': nonce}), ...(body && {'content-type': 'application/json'})};
      const response = await fetch(address, {method, headers, body: body && JSON.stringify(body), ...rest});
      const text = await response.text();
      let data = text;
      try {
        data = JSON.parse(text);
      } catch {
        // Not JSON: as it is.
      }
      return {status: response.status, body: data, headers: Object.fromEntries(response.headers)};
    },
    [`/wp-json${path}`, page.nonce, options],
  );

/** What an element on the page shows of a film once it is there, or why it does not: `{title, state, layout}`. */
export async function readElement(page, tag, id, timeout = 10_000) {
  const element = await page.waitForSelector(`${tag}[film-id="${id}"]`, {timeout}).catch(() => undefined);
  if (!element) return {title: '', state: 'missing'};
  await element.evaluate((node) => node.scrollIntoView({block: 'center'}));
  await page
    .waitForFunction(
      ([name, film]) => {
        const node = document.querySelector(`${name}[film-id="${film}"]`);
        return ['ready', 'error', 'empty'].some((state) => node?.matches(`:state(${state})`));
      },
      {timeout},
      [tag, id],
    )
    .catch(() => undefined);
  return page.evaluate(
    ([name, film]) => {
      const node = document.querySelector(`${name}[film-id="${film}"]`);
      const state = ['ready', 'error', 'empty', 'loading'].find((one) => {
        try {
          return node.matches(`:state(${one})`);
        } catch {
          return false;
        }
      });
      const root = node.shadowRoot;
      const title = root?.querySelector('[part~=title]') ?? root?.querySelector('[part~=base]');
      return {
        title: title?.textContent.trim().replace(/\s+/g, ' ') ?? '',
        state: state ?? 'undefined',
        layout: node.getAttribute('layout'),
      };
    },
    [tag, id],
  );
}
