import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {open} from '../browse.mjs';
import {checkSwap, contents} from '../check-swap.mjs';
import {head} from '../post.mjs';
import {npm, write} from '../run.mjs';

const versions = [2, 4];

const page = (content, version) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Films</title>
${head.replace(' data-upgrade-links="paragraph"', '')}
<script src="/htmx${version}.js"></script>
</head><body><nav hx-boost="true" hx-boost:inherited="true">
<a id="to-one" href="/${version}/one.html">One</a> <a id="to-two" href="/${version}/two.html">Two</a></nav>
<button id="swap" hx-get="/two-part.html" hx-target="#main" hx-swap="innerHTML">Two</button>
<button id="swap-outer" hx-get="/one-main.html" hx-target="#main" hx-swap="outerHTML">One</button>
<main id="main">${content}</main></body></html>`;

export function setUp({folder}) {
  npm(
    folder,
    versions.map((version) => `htmx${version}@npm:htmx.org@${version}`),
  );
  const root = join(folder, 'site');
  write(root, {'two-part.html': contents.two, 'one-main.html': `<main id="main">${contents.one}</main>`});
  for (const version of versions) {
    write(root, {
      [`${version}/one.html`]: page(contents.one, version),
      [`${version}/two.html`]: page(contents.two, version),
    });
    copyFileSync(join(folder, `node_modules/htmx${version}/dist/htmx.js`), join(root, `htmx${version}.js`));
  }
  return {root, check};
}

async function check(context) {
  for (const version of versions) {
    const {page, said} = await open(context.browser, `${context.base}/${version}/one.html`);
    const report = (step, ok, what) => context.report(`${version}: ${step}`, ok, what);
    const look = (which, step) => checkSwap(page, which, step, report);
    await page.evaluate(() => (window.isSamePage = true));
    await look('One', 'first');
    await page.click('#swap');
    await look('Two', 'swapped within');
    await page.click('#swap-outer');
    await look('One', 'swapped as a whole');
    await page.click('#to-two');
    await look('Two', 'another page');
    await page.goBack();
    await look('One', 'Back');
    await page.goForward();
    await look('Two', 'Forward');
    report('no full page load', await page.evaluate(() => window.isSamePage === true));
    report('console', said.length === 0, said.join(' | ').slice(0, 600));
    await page.close();
  }
}
