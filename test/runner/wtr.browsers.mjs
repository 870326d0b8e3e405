import {existsSync} from 'node:fs';
import puppeteer from 'puppeteer-core';
import {chromeLauncher} from '@web/test-runner-chrome';

const first = (...paths) => paths.find((p) => p && existsSync(p));

export const chromium = () =>
  chromeLauncher({
    launchOptions: {
      executablePath: first(process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  });

export const firefox = () =>
  chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: {browser: 'firefox', executablePath: first(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox')},
  });

export {webkitLauncher as webkit} from './webkit-launcher.mjs';
