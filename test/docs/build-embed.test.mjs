// From the docs site to a page of somebody's own: `node --test test/docs/`, after a build. In Chromium.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {marked} from 'marked';
import {launch} from '../../scripts/measure/browser.mjs';
import {openPage, startSites, wikidata} from './embed-site.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const paragraph = (html) => `<p>Before.</p>${html}<p>After.</p>`;
const bare = (head, body) => `<!doctype html><html lang="en"><title>Bare</title>${head}<body>${body}</body></html>`;

/** Copies by the button of this name, and says what is in the clipboard then. */
async function copy(page, name) {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await page.evaluate(() => (document.querySelector('#copied').textContent = ''));
  // By key: frames that get higher may move it from under a pointer.
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#copied').textContent.startsWith('Copied'));
  return page.evaluate(() => navigator.clipboard.readText());
}

/** As if it were typed, at once. */
const fill = (page, selector, text) =>
  page.$eval(
    selector,
    (input, value) => {
      input.value = value;
      input.dispatchEvent(new Event('input', {bubbles: true}));
    },
    text,
  );

/** The title in the shadow root of the element, when it is there; with its attributes. */
async function shown(page, tag = 'film-card') {
  await page.waitForFunction(
    (name) => document.querySelector(name)?.shadowRoot?.querySelector('[part~=title], [part~=error]'),
    {timeout: 10_000},
    tag,
  );
  return page.evaluate((name) => {
    const element = document.querySelector(name);
    const title = element.shadowRoot.querySelector('[part~=title]');
    const attributes = Object.fromEntries([...element.attributes].map(({name: key, value}) => [key, value]));
    return {title: title?.textContent, link: element.querySelector('a')?.textContent, attributes};
  }, tag);
}

describe('from the docs site to a page of somebody’s own', () => {
  let sites;
  let browser;
  let opened;
  before(async () => {
    [sites, browser] = await Promise.all([startSites(), launch()]);
  });
  after(async () => {
    await browser?.close();
    await sites?.stop();
  });

  const open = async (t, path, answer = wikidata) => {
    opened = await openPage(browser, sites, answer);
    t.after(opened.close);
    await opened.page.goto(new URL(path, sites.docs));
    return opened;
  };
  const visit = async (page, html) => {
    sites.pages.set('/bare.html', html);
    await page.goto(`${sites.other}/bare.html`);
  };

  it('two copies from the start page make no card in a bare page', async (t) => {
    const {page} = await open(t, 'index.html');
    const script = await copy(page, 'Copy: Once in the page');
    const tag = await copy(page, 'Copy: Wherever the film should be');
    await visit(page, bare(script, paragraph(tag)));
    const {title, link} = await shown(page);
    assert.deepEqual([title, link], ['Leaving Las Vegas', 'Leaving Las Vegas (1995)']);
  });

  it('the link is gone where this site lets no other have its script, or the start page does not say so', async (t) => {
    const {page} = await open(t, 'index.html');
    const hint = await page.$$eval('.hero .hint', (hints) => hints.map(({innerText}) => innerText).join(' '));
    assert.match(hint, /only if this site sends Access-Control-Allow-Origin\. If you see only the link/);
    assert.match(hint, /works on this computer only/);
    const script = await copy(page, 'Copy: Once in the page');
    const tag = await copy(page, 'Copy: Wherever the film should be');
    sites.isShared = false;
    t.after(() => (sites.isShared = true));
    await visit(page, bare(script, paragraph(tag)));
    const seen = await page.evaluate(() => [
      !!customElements.get('film-card'),
      document.querySelector('film-card a').checkVisibility() && document.body.innerText.replace(/\s+/g, ' '),
    ]);
    assert.deepEqual(seen, [false, 'Before. Leaving Las Vegas (1995) After.']);
  });

  it('an element is offered for copying that its source leaves empty, without a word of that', async (t) => {
    const {page} = await open(t, 'build.html');
    const said = async (query) => {
      await page.goto(new URL(`build.html?${query}`, sites.docs));
      await page.waitForSelector('#forms article');
      return page.$eval('#mismatch', ({textContent}) => textContent);
    };
    assert.equal(
      await said('show=reviews'),
      'Wikidata has no reviews: this stays empty. Take TMDB, or files of your own.',
    );
    assert.match(await said('show=videos&source=omdb'), /^Neither OMDb nor Wikidata has videos: this stays empty/);
    assert.equal(await said('show=photos'), 'At most one photo.');
    assert.match(await said('show=boxoffice&source=schema-org'), /this stays empty/);
    for (const query of ['show=card', 'show=reviews&source=tmdb', 'show=reviews&source=files'])
      assert.equal(await said(query), '', query);
  });

  it('what is typed is counted as a film of this site', async (t) => {
    const {page} = await open(t, 'build.html');
    const said = async (text) => {
      await fill(page, '#query', text);
      return page.$eval('#search [role=status]', ({textContent}) => textContent);
    };
    assert.equal(await said('my-film'), 'None of this site’s 7 films.');
    assert.equal((await page.$$('.found button')).length, 1, 'it is offered all the same');
    assert.equal(await said('nosf'), '1 film of this site’s 7.');
  });

  describe('what was chosen', () => {
    const query = 'build.html?film=tt0013442&layout=compact&scheme=dark&heading-level=3&source=samples&radius=3px';
    const looks = {'film-id': 'tt0013442', layout: 'compact', scheme: 'dark', 'heading-level': '3'};
    const copies = {};
    let page;
    let close;
    before(async () => {
      ({page, close} = await openPage(browser, sites, wikidata));
      await page.goto(new URL(query, sites.docs));
      const names = await page.$$eval('.copyable button', (buttons) => buttons.map(({ariaLabel}) => ariaLabel));
      for (const name of names) copies[name.slice('Copy: '.length)] = await copy(page, name);
    });
    after(() => close?.());

    const forms = [
      ['tag', 'The film, where it is to be', (text) => text],
      ['box', 'The box', (text) => text],
      ['link', 'The link', (text) => `<p>${text}</p>`],
      ['link in Markdown', 'The link, alone in its paragraph', (text) => marked.parse(text)],
    ];
    for (const [form, name, toHtml] of forms)
      it(`is lost where it is copied as a ${form}`, async () => {
        const script = copies['The script, once in the page'];
        const css = copies['Your colours and sizes, in the page’s CSS'];
        await visit(page, bare(`${script}<style>${css}</style>`, paragraph(toHtml(copies[name]))));
        const {title, link, attributes} = await shown(page);
        assert.deepEqual([title, link], ['Nosferatu', 'Nosferatu (1922)']);
        for (const [key, value] of Object.entries(looks)) assert.equal(attributes[key], value, key);
        const radius = await page.evaluate(
          () =>
            getComputedStyle(document.querySelector('film-card').shadowRoot.querySelector('[part~=base]')).borderRadius,
        );
        assert.equal(radius, '3px');
      });

    it('is no film in a block of code in Markdown', async () => {
      const html = paragraph(marked.parse(copies['The block of code']));
      await visit(page, bare(copies['The script, once in the page'], html));
      assert.equal((await shown(page)).title, 'Nosferatu');
    });

    it('is lost in the frame, or its height is not that of the film', async () => {
      const {'The frame': frame, 'The script that fits frames to their films': script} = copies;
      await visit(page, bare('', paragraph(frame) + script));
      const inner = await (await page.waitForSelector('iframe')).contentFrame();
      const {title, attributes} = await shown(inner);
      assert.equal(title, 'Nosferatu');
      for (const name of ['layout', 'heading-level']) assert.equal(attributes[name], looks[name], name);
      await page.waitForFunction(() => !['400', ''].includes(document.querySelector('iframe').height));
      assert.equal(await page.$eval('iframe', ({title: name}) => name), 'Nosferatu (1922)');
      const {width, border} = await page.$eval('iframe', (element) => ({
        width: element.getBoundingClientRect().width,
        border: getComputedStyle(element).borderTopWidth,
      }));
      assert.deepEqual([width, border], [600, '0px']);
    });

    it('is written in words that the WordPress plugin does not read', () => {
      assert.equal(
        copies['The shortcode'],
        '[film id=tt0013442 layout=compact scheme=dark heading-level=3]Nosferatu (1922)[/film]',
      );
      assert.equal(
        copies['The address, alone on its line'],
        'https://www.imdb.com/title/tt0013442/#film-card?layout=compact&scheme=dark&heading-level=3',
      );
    });
  });

  it('what is chosen by hand is lost on a reload, or not seen in a preview', async (t) => {
    const {page, foreign} = await open(t, 'build.html');
    await fill(page, '#query', 'nosf');
    await page.click('.found button');
    await page.click('input[name=show][value=page]');
    await page.click('input[name=scheme][value=dark]');
    await page.click('#sections input[value=videos]');
    await page.select('#start', 'ticket');
    await page.select('#source', 'files');
    await fill(page, '#folder', '/mine/');
    const host = await (await page.waitForSelector('iframe[src*=dark]')).contentFrame();
    await host.waitForFunction(() => document.querySelector('film-page')?.getAttribute('film-id') === 'tt0013442');
    await host.waitForFunction(() => document.querySelector('film-page').matches(':state(ready)'));
    const color = await host.$eval('film-page', (element) =>
      getComputedStyle(element).getPropertyValue('--film-surface'),
    );
    assert.equal(color.trim(), '#ffd97a');
    await page.waitForFunction(() => location.search.includes('source=files') && history.state.folder === '/mine/');
    const before = await page.$eval('#forms', (element) => element.innerText);
    await page.reload();
    await page.waitForSelector('#forms article');
    assert.equal(await page.$eval('#forms', (element) => element.innerText), before);
    assert.match(before, /<film-page film-id="tt0013442" scheme="dark" sections="card watch photos [^"]*">/);
    assert.match(before, /src="\/mine\/film-elements.js" data-source="\/films\/\{id\}.json"/);
    assert.equal(await page.$eval('#start', ({value}) => value), 'ticket');
    assert.equal(await page.$eval('#sections input[value=videos]', ({checked}) => checked), false);
    await page.focus('.take a[href="build.html"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#film-id').textContent === 'tt0113627');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#film-id')?.textContent === 'tt0013442');
    assert.equal(await page.$eval('#forms', (element) => element.innerText), before);
    assert.deepEqual(foreign, []);
  });

  const evil = `</code></a></film-card>"'><img src=x onerror="pwned=1">[/film] ](javascript:pwned=1) {{7*7}}`;

  it('a hostile title gets out of the page, or out of what is copied', async (t) => {
    const {page, foreign, errors} = await open(
      t,
      `build.html?${new URLSearchParams({title: evil, source: 'samples'})}`,
    );
    await page.waitForSelector('#forms article');
    const script = await copy(page, 'Copy: The script, once in the page');
    const texts = [];
    for (const name of ['The film, where it is to be', 'The box', 'The link', 'The frame'])
      texts.push(await copy(page, `Copy: ${name}`));
    texts.push(marked.parse(await copy(page, 'Copy: The link, alone in its paragraph')));
    const shortcode = await copy(page, 'Copy: The shortcode');
    assert.equal(shortcode.match(/\[/g).length, 2, shortcode);
    assert.equal(await page.$('main img'), null);
    await visit(page, bare(script, texts.map((text) => `<section><p></p>${text}</section>`).join('')));
    await shown(page);
    const seen = await page.evaluate(() => ({
      images: document.images.length,
      links: [...document.querySelectorAll('section a')].map(({textContent}) => textContent),
      scripts: [...document.querySelectorAll('a')].filter(({protocol}) => protocol === 'javascript:').length,
      frame: document.querySelector('iframe').title,
      pwned: 'pwned' in window,
    }));
    assert.deepEqual(seen, {images: 0, links: [evil, evil, evil, evil], scripts: 0, frame: evil, pwned: false});
    assert.deepEqual([foreign, errors], [[], []]);
  });

  it('an address says where code, records or pictures come from, or what is no choice', async (t) => {
    const hostile = new URLSearchParams({
      film: '"><script>pwned=1</script>',
      show: 'provider',
      layout: 'x" onload="pwned=1',
      sections: 'card nothing',
      source: 'https://evil.example/{id}.json',
      folder: 'https://evil.example/',
      files: 'https://evil.example/{id}.json',
      surface: 'url(https://evil.example/a.png)',
      radius: '0} body {display: none',
      accent: '</style><script>pwned=1</script>',
      font: 'inherit; --film-color: red',
      lang: 'de"x',
      __proto__: '1',
    });
    const {page, foreign, errors} = await open(t, `build.html?${hostile}`);
    await page.waitForSelector('#forms article');
    const all = await page.$eval('main', (element) => element.innerHTML);
    assert.doesNotMatch(all, /evil|pwned|nothing"/);
    assert.match(await page.$eval('#forms', (element) => element.innerText), /<film-card film-id="tt0113627"><a/);
    assert.deepEqual([foreign, errors], [[], []]);
  });

  it('a token’s value that would end the rule is taken', async (t) => {
    const {page} = await open(t, 'build.html?radius=1em');
    await page.$eval('#controls details:last-child', (element) => (element.open = true));
    await fill(page, '#film-radius', '1px} body {display: none');
    assert.equal(await page.$eval('#film-radius', (input) => input.ariaInvalid), 'true');
    assert.equal(await page.$('#css pre'), null);
    assert.match(await page.$eval('#token-problem', ({textContent}) => textContent), /not taken/);
  });

  it('Wikidata is asked before the reader says so, or what it answers is more than text', async (t) => {
    const asked = [];
    const {page, foreign} = await open(t, 'build.html', (url) => {
      const answer = wikidata(url);
      if (answer) asked.push(url.searchParams.get('srsearch') ?? '');
      return answer;
    });
    await fill(page, '#query', 'sons');
    assert.deepEqual(asked, []);
    await page.click('[data-ask]');
    await page.waitForFunction(() => document.querySelector('.found b')?.textContent.includes('Sons'));
    assert.match(asked[0], /^sons haswbstatement:/);
    await page.click('.found button');
    assert.equal(await page.$eval('#film-id', ({textContent}) => textContent), 'tt0999999');
    assert.match(
      await copy(page, 'Copy: The film, where it is to be'),
      />&lt;img src=x .* &amp; &quot;Sons&quot; \(1931\)</,
    );
    // A film that this site has no record of is shown only when it is asked for.
    const count = asked.length;
    assert.match(await page.$eval('#shown', ({textContent}) => textContent), /no record/);
    await page.click('#ask-preview');
    const host = await (await page.waitForSelector('iframe[src*=serif]')).contentFrame();
    await host.waitForFunction(() =>
      document.querySelector('film-card')?.shadowRoot?.querySelector('[part~=title]')?.textContent.includes('Sons'),
    );
    assert.ok(asked.length > count);
    assert.deepEqual([await page.$('main img'), foreign], [null, []]);
  });

  it('nothing is said where Wikidata is down, has no such film or says what cannot be read', async (t) => {
    let answer;
    const {page, errors} = await open(t, 'build.html', () => answer);
    await fill(page, '#query', 'Casablanca');
    for (const [next, words] of [
      [{status: 403, body: ''}, 'could not be reached'],
      [{body: '<html>'}, 'could not be read'],
      [{body: '{"query":{"search":[]}}'}, 'no film of this name'],
    ]) {
      answer = next;
      await page.click('[data-ask]');
      await page.waitForFunction(
        (said) => document.querySelector('#search [role=status]').textContent.includes(said),
        {},
        words,
      );
    }
    assert.deepEqual(errors, []);
  });

  it('a pasted address chooses nothing', async (t) => {
    const {page} = await open(t, 'build.html');
    for (const [address, id] of [
      ['https://m.imdb.com/de/title/tt0017925/reviews?ref_=x', 'tt0017925'],
      ['www.wikidata.org/wiki/Q280918', 'Q280918'],
      ['https://www.themoviedb.org/movie/451-leaving-las-vegas', '451'],
      ['https://letterboxd.com/imdb/tt0000417/', 'tt0000417'],
    ]) {
      await fill(page, '#query', address);
      await page.focus('#query');
      await page.keyboard.press('Enter');
      assert.equal(await page.$eval('#film-id', ({textContent}) => textContent), id);
    }
    await fill(page, '#query', 'https://letterboxd.com/film/leaving-las-vegas/');
    assert.match(await page.$eval('#search [role=status]', ({textContent}) => textContent), /names no film by its id/);
  });

  it('colours that cannot be read are said to be fine', async (t) => {
    const {page} = await open(t, 'build.html?color=777&surface=fff');
    const read = (scheme) => page.$$eval(`#contrast-${scheme} li`, (rows) => rows.map(({textContent}) => textContent));
    await page.waitForSelector('#contrast-light li');
    const [text, muted, bars] = await read('light');
    assert.equal(text, 'Text 4.4:1, fails AA (4.5:1)');
    assert.match(muted, /fails AA/);
    assert.match(bars, /^Bars 2\.\d:1, fails AA \(3:1\)$/);
    await page.goto(`${sites.docs}build.html?color=767676&surface=fff`);
    await page.waitForSelector('#contrast-light li');
    assert.equal((await read('light'))[0], 'Text 4.5:1, passes AA');
  });

  it('who may not write to the clipboard, or has no mouse, cannot copy', async (t) => {
    const {page} = await open(t, 'build.html');
    const name = 'Copy: The link';
    const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('#copied').textContent === 'Copied. Paste it where the film should be.',
    );
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    await page.evaluate(() => navigator.clipboard.writeText('old'));
    // As where the focus is gone before the browser has written.
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no focus'))));
    await page.keyboard.press('Enter');
    assert.match(await read(), /^<a href="https:.*<\/a>$/, 'copied in the event itself');
    await page.evaluate(() => {
      document.execCommand = () => false;
    });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#copied').textContent.startsWith('Selected: The link.'));
    assert.match(await page.evaluate(() => String(getSelection())), /^<a href="https:.*<\/a>$/);
    assert.equal(await button.evaluate((element) => element === document.activeElement), true);
  });

  for (const path of ['index.html', 'build.html?show=page&accent=b3261e&film=Q280918'])
    for (const scheme of ['light', 'dark'])
      it(`axe finds something on ${path.split('?')[0]}, ${scheme}, or it is wider than 280 px`, async (t) => {
        const {page} = await open(t, path);
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
        await page.waitForSelector('.copyable button');
        await page.evaluate(axe);
        const {violations} = await page.evaluate(() => globalThis.axe.run(document, {iframes: false}));
        const found = violations.flatMap(({id, nodes}) =>
          nodes.map(({html, failureSummary}) => [id, html, failureSummary]),
        );
        assert.deepEqual(found, []);
        await page.setViewport({width: 280, height: 800});
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 280);
      });
});
