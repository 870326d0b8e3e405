import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {open} from '../browse.mjs';
import {checkSwap, contents} from '../check-swap.mjs';
import {head} from '../post.mjs';
import {npm, write} from '../run.mjs';

const page = (content, more = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Films</title>
${head.replace(' data-upgrade-links="paragraph"', '')}
<script type="module" src="/turbo.js"></script>${more}
</head><body><nav><a id="to-one" href="/one.html">One</a> <a id="to-two" href="/two.html">Two</a></nav>
${content}
<turbo-frame id="frame" src="/frame.html" loading="lazy"></turbo-frame></body></html>`;

export function setUp({folder}) {
  npm(folder, ['@hotwired/turbo@8']);
  const root = join(folder, 'site');
  const morph =
    '<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">';
  write(root, {
    'one.html': page(contents.one, morph),
    'two.html': page(contents.two, morph),
    'frame.html': '<turbo-frame id="frame">In a frame</turbo-frame>',
  });
  copyFileSync(join(folder, 'node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js'), join(root, 'turbo.js'));
  return {root, check};
}

async function check({base, browser, report}) {
  const {page, said} = await open(browser, `${base}/one.html`);
  const look = (which, step) => checkSwap(page, which, step, report);
  await page.evaluate(() => (window.isSamePage = true));
  await look('One', 'first');
  await page.click('#to-two');
  await look('Two', 'another page');
  await page.goBack();
  await look('One', 'Back, from the cache');
  await page.goForward();
  await look('Two', 'Forward, from the cache');
  await page.click('#to-one');
  await look('One', 'visited again, with preview');
  // A film's own state stays where the page is only brought up to date.
  await page.evaluate(() => (document.querySelector('film-card').mark = 'same'));
  await page.evaluate(() => window.Turbo.session.refresh(location.href));
  await new Promise((resolve) => setTimeout(resolve, 600));
  await look('One', 'morphed');
  const isKept = await page.evaluate(() => document.querySelector('film-card').mark === 'same');
  report('morphed: element is kept', isKept);
  await page.evaluate(() =>
    window.Turbo.renderStreamMessage(
      '<turbo-stream action="replace" target="which"><template><p id="which">One</p></template></turbo-stream>',
    ),
  );
  await look('One', 'stream beside films');
  report('no full page load', await page.evaluate(() => window.isSamePage === true));
  report('console', said.length === 0, said.join(' | ').slice(0, 600));
}
