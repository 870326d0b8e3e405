// The installed Chromium, or the one from npm, and what it can say of a page.
import puppeteer from 'puppeteer-core';
import {bundledChromium} from '../../test/runner/bundled-chromium.mjs';
import {installed} from '../../test/runner/engines.mjs';

export async function launch() {
  const {CHROME_PATH, ...env} = installed.chromium() ? {} : await bundledChromium();
  return puppeteer.launch({
    executablePath: CHROME_PATH ?? installed.chromium(),
    env: {...process.env, ...env},
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
  });
}

/** A page with an empty cache of its own, for as long as `use` takes. */
export async function withPage(browser, {width = 1280, height = 800}, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({width, height});
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Begins to count a page's main thread; what is returned says, in milliseconds of CPU time and in MB, how much it was. */
export async function meter(page) {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', {timeDomain: 'threadTicks'});
  const read = async () => {
    const {metrics} = await client.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  };
  return {
    async cpu() {
      const {TaskDuration, ScriptDuration, LayoutDuration, RecalcStyleDuration} = await read();
      const [total, script, layout, style] = [TaskDuration, ScriptDuration, LayoutDuration, RecalcStyleDuration];
      return {total: total * 1000, script: script * 1000, layout: layout * 1000, style: style * 1000};
    },
    async heap() {
      await client.send('HeapProfiler.collectGarbage');
      return (await read()).JSHeapUsedSize / 2 ** 20;
    },
  };
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
