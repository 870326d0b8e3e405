import {expect, waitUntil} from '@open-wc/testing';
import {shownText} from '../elements/support.js';
import {imdb, made, page, put, seen, upgradePage} from './support.js';

describe('upgrades', () => {
  before(upgradePage);

  for (const [name, markup, ...elements] of [
    ['a link with the hash', `<p><a href="${imdb}#film-card">LLV</a></p>`, 'film-card film-id=tt0113627'],
    ['another element', `<p><a href="${imdb}#film-reviews">LLV</a></p>`, 'film-reviews film-id=tt0113627'],
    ['a link with the class', `<a class="button film-card" href="${imdb}">LLV</a>`, 'film-card film-id=tt0113627'],
    [
      'a link to the own page with an id',
      `<a class="film-card" data-film-id="tt1" href="/llv">LLV</a>`,
      'film-card film-id=tt1',
    ],
    ['a box with an id', `<div class="film-card" data-film-id="tt0113627"></div>`, 'film-card film-id=tt0113627'],
    [
      'an id that is none of ours',
      `<div class="film-page" data-film-id="llv 1995"></div>`,
      'film-page film-id=llv 1995',
    ],
    ['a box with the id in its class', `<div class="film-id-tt1 film-card"></div>`, 'film-card film-id=tt1'],
    [
      'a paragraph with a link',
      `<p class="film-card">See <a href="/">this</a> <a href="${imdb}">LLV</a>.</p>`,
      'film-card film-id=tt0113627',
    ],
    [
      'a quotation with a link',
      `<blockquote class="film-reviews"><p><a href="${imdb}">LLV</a></p></blockquote>`,
      'film-reviews film-id=tt0113627',
    ],
    [
      'a block of code',
      '<pre><code class="language-film-card">tt0113627\n</code></pre>',
      'film-card film-id=tt0113627',
    ],
    [
      'a block of code as Eleventy has it',
      '<pre class="language-film-card" tabindex="0"><code class="language-film-card">tt1</code></pre>',
      'film-card film-id=tt1',
    ],
    ['a block of code as DokuWiki has it', '<pre class="code film-card">tt1</pre>', 'film-card film-id=tt1'],
    [
      'a block of code as Hugo has it',
      '<div class="highlight"><pre tabindex="0"><code class="language-film-card" data-lang="film-card">tt1\n</code></pre></div>',
      'film-card film-id=tt1',
    ],
    [
      'a block of code as Jekyll has it',
      '<div class="language-film-card highlighter-rouge"><div class="highlight"><pre class="highlight"><code>tt1\n</code></pre></div></div>',
      'film-card film-id=tt1',
    ],
    [
      'a block of code of another element',
      '<pre><code class="language-film-reviews">Q280918</code></pre>',
      'film-reviews film-id=Q280918',
    ],
  ] as const)
    it(`${name}: becomes the element, once`, async () => {
      const region = await put(markup);
      expect(made(region)).to.deep.equal(elements);
      await seen();
      expect(made(region)).to.deep.equal(elements);
    });

  it('the original becomes the fallback, in place and untouched', async () => {
    const region = await put(`<i>before</i><p class="film-card">A <a href="${imdb}">link</a></p><i>after</i>`);
    expect(region.innerHTML).to.equal(
      `<i>before</i><film-card film-id="tt0113627" data-film-embed="on"><p class="film-card">A <a href="${imdb}">link</a></p></film-card><i>after</i>`,
    );
  });

  it("the whole block of code is replaced, its highlighter's box too", async () => {
    const block = '<div class="highlight"><pre><code class="language-film-card">tt1</code></pre></div>';
    const region = await put(`<p>Before</p>${block}`);
    expect(region.innerHTML).to.equal(
      `<p>Before</p><film-card film-id="tt1" data-film-embed="on">${block}</film-card>`,
    );
    const shared = await put(
      `<section class="highlight"><p>Text</p><pre><code class="language-film-card">tt1</code></pre></section>`,
    );
    expect(shared.querySelector('section > p + film-card > pre > code') !== null).to.equal(true);
  });

  it('shows the film, and leads where the link led', async () => {
    const region = await put(`<p><a href="${imdb}#film-card?loading=eager" rel="nofollow">LLV</a></p>`);
    const card = region.querySelector('film-card')!;
    await waitUntil(() => shownText(card).includes('Film tt0113627'));
    const link = card.shadowRoot!.querySelector<HTMLAnchorElement>('[part~=heading] a')!;
    expect(link.href).to.equal(`${imdb}#film-card?loading=eager`);
    expect(link.rel).to.equal('nofollow');
  });

  describe('what did not ask', () => {
    for (const [name, markup] of [
      ['a plain link', `<p><a href="${imdb}">LLV</a></p>`],
      [
        'a link with another hash',
        `<p><a href="${imdb}#film-cards">LLV</a> <a href="${imdb}#my-film-card">LLV</a></p>`,
      ],
      [
        'an element that we do not have',
        `<p><a href="${imdb}#film-noir">LLV</a></p><div class="film-noir" data-film-id="tt1"></div>`,
      ],
      ['the hash on a link within the page', '<p><a href="#film-card">The card</a></p>'],
      ['the hash on another site', '<p><a href="https://evil.example/title/tt0113627/#film-card">LLV</a></p>'],
      ['a page that names no id', '<p><a href="https://letterboxd.com/film/leaving-las-vegas/#film-card">LLV</a></p>'],
      ["a theme's own box, with a link to a film in it", `<div class="film-card"><a href="${imdb}">LLV</a></div>`],
      [
        "a theme's own list",
        `<ul class="film-card"><li class="film-card film-id-tt1" data-film-id="tt1">LLV</li></ul>`,
      ],
      [
        "a theme's other classes",
        `<p class="my-film-card film-cards film-id-tt1" data-film-id="tt1"><a href="${imdb}">LLV</a></p>`,
      ],
      ['a paragraph without a film', '<p class="film-card">A card <a href="/">home</a></p>'],
      ['a class without an id', '<div class="film-card" data-film-id=""></div><span class="film-card"></span>'],
      ['a switch above it', `<main data-film-embed="off"><div><p><a href="${imdb}#film-card">LLV</a></p></div></main>`],
      [
        'a switch on it',
        `<a data-film-embed="off" href="${imdb}#film-card">LLV</a><pre class="film-card" data-film-embed="off">tt1</pre>`,
      ],
      [
        'what Angular or an island of Astro renders',
        `<x-app ng-version="20"><p class="film-card film-id-tt1"></p></x-app><astro-island ssr=""><a href="${imdb}#film-card">LLV</a></astro-island>`,
      ],
      ['what is being written', `<div contenteditable><p><a href="${imdb}#film-card">LLV</a></p></div>`],
      [
        'what is being written as text',
        `<div contenteditable="plaintext-only"><a href="${imdb}#film-card">LLV</a></div>`,
      ],
      [
        'an island in what is being written',
        `<div contenteditable="true"><div contenteditable="false"><a href="${imdb}#film-card">LLV</a></div></div>`,
      ],
      ['a text field', `<textarea><a href="${imdb}#film-card">LLV</a></textarea>`],
      ['a template', `<template><a href="${imdb}#film-card">LLV</a></template>`],
      [
        'an example of code',
        `<pre><code><a href="${imdb}#film-card">LLV</a> <a class="film-card" href="${imdb}">LLV</a></code></pre>`,
      ],
      ['code in a sentence', '<p>Write <code class="language-film-card">tt1</code>.</p>'],
      ['a block of more than an id', '<pre class="film-card">two words</pre>'],
      ['an empty block of code', '<pre><code class="language-film-card"> </code></pre>'],
      [
        'code in another language',
        `<pre><code class="language-film-cards">tt1</code></pre><pre class="film-strip">tt1</pre>`,
      ],
      ['a drawing', `<svg><a class="film-card" href="${imdb}#film-card"><text>LLV</text></a></svg>`],
      [
        'an element of ours',
        `<film-card film-id="tt1" class="film-card"><a class="film-card" href="${imdb}#film-card">LLV</a></film-card>`,
      ],
    ] as const)
      it(`${name}: is left as it is`, async () => {
        const region = await put(markup);
        const inert = document.createElement('template');
        inert.innerHTML = markup;
        expect(region.innerHTML).to.equal(inert.innerHTML);
      });

    it('what stands in the shadow root of something else: is left as it is', async () => {
      const region = await put('<div></div>');
      const root = region.firstElementChild!.attachShadow({mode: 'open'});
      root.innerHTML = `<a href="${imdb}#film-card">LLV</a>`;
      await seen();
      expect(made(root as unknown as Element)).to.deep.equal([]);
    });

    it('the page itself: is left as it is', async () => {
      const {className} = document.body;
      document.body.className = 'film-page film-id-tt1';
      document.body.dataset['filmId'] = 'tt1';
      await put('<p>More</p>');
      expect(document.documentElement.lastElementChild === document.body).to.equal(true);
      document.body.className = className;
      delete document.body.dataset['filmId'];
    });
  });

  describe('in the text', () => {
    const link = `<a href="${imdb}#film-card">LLV</a>`;
    const inline = 'film-card film-id=tt0113627 layout=inline';
    const full = 'film-card film-id=tt0113627';
    for (const [name, markup, ...elements] of [
      ['in a sentence', `<p>I saw ${link} again.</p>`, inline],
      ['in a sentence, emphasised', `<p>I saw <em><strong>${link}</strong></em> again.</p>`, inline],
      ['after a word in bold', `<p><b>Seen:</b> ${link}</p>`, inline],
      ['two in one line', `<p>${link} ${link}</p>`, inline, inline],
      ['in a line of a list', `<ul><li>${link} – again</li></ul>`, inline],
      ['in a line without a paragraph', `<div>I saw ${link} again.</div>`, inline],
      ['by its class', `<p>I saw <a class="film-card" href="${imdb}">LLV</a> again.</p>`, inline],
      [
        'by a class with an id',
        `<p>I saw <span class="film-card" data-film-id="tt0113627">LLV</span> again.</p>`,
        inline,
      ],
      ['alone in a paragraph', `<p> ${link}<br>\n</p>`, full],
      ['alone, emphasised', `<p><strong> ${link} </strong></p>`, full],
      ['alone in a line of a list', `<ul><li>Another</li><li>${link}</li></ul>`, full],
      ['beside other blocks', `<p>Text</p>${link}<p>Text</p>`, full],
      ['a box in a sentence', `Text <div class="film-card" data-film-id="tt0113627"></div> text`, full],
    ] as const)
      it(`${name}: ${elements[0] === inline ? 'stands in the line' : 'is a card'}`, async () => {
        expect(made(await put(markup))).to.deep.equal(elements);
      });

    it('in a sentence, with another layout asked for: has that', async () => {
      const region = await put(`<p>I saw <a href="${imdb}#film-card?layout=compact">LLV</a> again.</p>`);
      expect(made(region)).to.deep.equal(['film-card film-id=tt0113627 layout=compact']);
    });
  });

  describe('options', () => {
    it('ride in the hash', async () => {
      const region = await put(`<a href="${imdb}#film-card?layout=compact&amp;scheme=dark&without-heading">LLV</a>`);
      expect(made(region)).to.deep.equal(['film-card film-id=tt0113627 layout=compact scheme=dark without-heading=']);
    });

    it('stand beside the class, those of the hash first', async () => {
      const region = await put(
        `<a class="film-reviews" href="${imdb}#film-reviews?order=worst" data-order="best" data-page-size="5" data-x="y">LLV</a>`,
      );
      expect(made(region)).to.deep.equal(['film-reviews film-id=tt0113627 order=worst page-size=5']);
    });

    it('that would do more than change the look are dropped', async () => {
      const bad = [
        'src',
        'source',
        'action',
        'vote-action',
        'with-form',
        'film-id',
        'onclick',
        'style',
        'class',
        'id',
        'slot',
        'hidden',
        'timeout',
        '__proto__',
      ];
      const region = await put(
        `<a href="${imdb}#film-page?${bad.map((name) => `${name}=x`).join('&')}&lang=de">LLV</a>` +
          `<div class="film-page" data-film-id="tt1" ${bad
            .slice(0, 5)
            .map((name) => `data-${name}="x"`)
            .join(' ')}></div>`,
      );
      expect(made(region)).to.deep.equal(['film-page film-id=tt0113627 lang=de', 'film-page film-id=tt1']);
    });

    it('that are markup stay text', async () => {
      const region = await put(`<a href="${imdb}#film-card?lang=%22%3E%3Cimg%20src%3Dx%3E">LLV</a>`);
      expect(region.querySelector('img') === null).to.equal(true);
      expect(region.querySelector('film-card')!.getAttribute('lang')).to.equal('"><img src=x>');
    });

    it('with broken escapes are read as they are', async () => {
      const region = await put(`<a href="${imdb}#film-card?layout=%E0%A4%A&scheme=dark">LLV</a>`);
      expect(region.querySelector('film-card')!.getAttribute('scheme')).to.equal('dark');
    });
  });

  describe("TMDB's numbers in links", () => {
    const markup = '<p><a href="https://www.themoviedb.org/movie/451-llv#film-card">LLV</a></p>';
    afterEach(() => {
      page.source = 'wikidata';
    });

    for (const source of ['wikidata', 'omdb?key=a', 'schema-org'])
      it(`are left alone where the source is ${source}`, async () => {
        page.source = source;
        expect((await put(markup)).innerHTML).to.equal(markup);
      });

    for (const source of ['tmdb?key=a', 'wikidata tmdb?key=a', '/films/{id}.json', {get: () => Promise.resolve()}])
      it(`are ids where the source is ${typeof source === 'string' ? source : "the page's own"}`, async () => {
        page.source = source;
        expect(made(await put(markup))).to.deep.equal(['film-card film-id=451']);
      });

    it('are ids in a provider with such a source, and not in one without', async () => {
      const around = (source: string): string => `<film-provider source="${source}">${markup}</film-provider>`;
      expect(made(await put(around('tmdb?base=/tmdb')))).to.deep.equal(['film-card film-id=451']);
      page.source = 'tmdb?key=a';
      expect(made(await put(around('omdb?key=a')))).to.deep.equal([]);
    });

    it("are the author's matter where the author names them", async () => {
      const region = await put(
        `<div class="film-card" data-film-id="451"></div><a class="film-card" data-film-id="451" href="${imdb}">LLV</a>`,
      );
      expect(made(region)).to.deep.equal(['film-card film-id=451', 'film-card film-id=451']);
    });
  });
});
