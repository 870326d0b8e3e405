// The browsers that the tests run in, each a launcher for web-test-runner, and where they are on this machine.
import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {webkitLauncher} from './webkit-launcher.mjs';

const first = (...paths) => paths.find((path) => path && existsSync(path));
const folders = (process.env.PATH ?? '').split(delimiter);
const onPath = (name) => first(...folders.map((folder) => join(folder, name)));

/** Where each engine is, or undefined. Chromium may also come from npm: see bundled-chromium.mjs. */
export const installed = {
  chromium: () =>
    first(
      process.env.CHROME_PATH,
      ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'].map(onPath),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ),
  firefox: () => first(process.env.FIREFOX_PATH, onPath('firefox-esr'), onPath('firefox')),
  /** WebKitGTK's MiniBrowser, with the driver and, where there is no display, Xvfb. */
  webkit: () =>
    onPath('WebKitWebDriver') &&
    (process.env.DISPLAY || onPath('Xvfb')) &&
    first(
      process.env.WEBKIT_PATH,
      ...['x86_64', 'aarch64'].flatMap((arch) =>
        ['4.1', '6.0'].map((v) => `/usr/lib/${arch}-linux-gnu/webkit2gtk-${v}/MiniBrowser`),
      ),
      ...['x86_64', 'aarch64'].map((arch) => `/usr/lib/${arch}-linux-gnu/webkitgtk-6.0/MiniBrowser`),
    ),
};

export const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: installed.chromium(),
        // Chromium refuses its sandbox to root; a container's /dev/shm is too small for it, and its locale no language.
        args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--accept-lang=en-US'],
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {browser: 'firefox', executablePath: installed.firefox()},
    }),
  webkit: () => webkitLauncher({binary: installed.webkit()}),
};
