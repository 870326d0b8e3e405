import puppeteer from 'puppeteer-core';
import {installed} from '../../../test/runner/engines.mjs';

export const browse = () =>
  puppeteer.launch({
    executablePath: installed.chromium(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--accept-lang=en-US'],
  });

/** A page that remembers what was said to its console. */
export async function open(browser, url) {
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => /^(warn|error|assert)/.test(message.type()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.setViewport({width: 800, height: 1000});
  await page.goto(url, {waitUntil: 'load', timeout: 60_000});
  return {page, said};
}
