// Pages that a framework's server makes and the framework takes over: with a fast and a slow machine and network.
import {join} from 'node:path';
import {films} from './post.mjs';
import {open} from './browse.mjs';

const look = (ids) =>
  Object.fromEntries(
    ids.map((id) => {
      const box = document.getElementById(id);
      const cards = box ? [...box.querySelectorAll('film-card')] : [];
      const what = cards.some((card) => card.shadowRoot?.textContent.trim())
        ? 'card'
        : box?.querySelector('a') && 'link';
      return [id, cards.length > 1 ? `${cards.length} cards` : (what ?? 'nothing')];
    }),
  );

/** `expected` says what is in each box of the page: `link` or `card`; `#to-two` leads to another page with the same boxes. */
export async function checkServed({base, browser, folder, report, name, path, expected}) {
  const wanted = {card: 'card', ...expected};
  for (const speed of ['', 'slow: ']) {
    const {page, said} = await open(browser, 'about:blank');
    if (speed) {
      await page.emulateCPUThrottling(6);
      await page.emulateNetworkConditions({download: 200_000, upload: 100_000, latency: 150});
    }
    const until = (test, ...args) => page.waitForFunction(test, {timeout: 15_000}, ...args).catch(() => undefined);
    const check = async (step, boxes) => {
      await until(
        () => document.body.hasAttribute('data-ready') && document.querySelector('#card film-card:state(ready)'),
      );
      await until(
        (boxesOf) => boxesOf.every((id) => document.querySelector(`#${id} film-card`)),
        Object.keys(boxes).filter((id) => boxes[id] === 'card'),
      );
      // Time enough for what must not happen, too.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
      const seen = JSON.stringify(await page.evaluate(look, Object.keys(boxes)));
      report(`${name}${speed}${step}`, seen === JSON.stringify(boxes), seen);
    };
    await page.goto(base + path, {waitUntil: 'load'});
    await check('taken over', wanted);
    await page.screenshot({path: join(folder, `served${path.replaceAll('/', '-')}.png`), fullPage: true});
    if (await page.$('#to-two')) {
      await page.evaluate(() => (window.isSamePage = true));
      await page.$eval('#to-two', (link) => link.click());
      await until(() => document.querySelector('#two'));
      const {card, own, html} = wanted;
      await check('another page', {card, own, html});
      await page.goBack();
      await until(() => !document.querySelector('#two'));
      await check('Back', wanted);
      report(`${name}${speed}no full page load`, await page.evaluate(() => window.isSamePage === true));
    }
    const title = await page.evaluate(() => document.querySelector('#card film-card')?.shadowRoot.textContent ?? '');
    report(`${name}${speed}film`, title.includes(films.snippet[1]));
    report(`${name}${speed}console`, said.length === 0, said.join(' | ').slice(0, 600));
    await page.close();
  }
}
