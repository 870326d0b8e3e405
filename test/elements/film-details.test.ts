import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {FilmDetails} from '../../src/elements/film-details/film-details.js';
import {setDefaultSource} from '../../src/index.js';
import {change, faults, folded, has, overflowing, part, parts, press, record, show, shownText} from './support.js';

const withFacts = (facts: object) => ({id: 'x', title: 'X', language: 'en', ...facts});
const releases = [
  {date: '1996-04-18', country: 'DE'},
  {date: '1996-02-09', country: 'US', type: 'Theatrical'},
  {date: '1995-09-15', country: 'US', type: 'Premiere', note: 'A festival'},
  {date: '1996-03', country: 'FR'},
];
const people = (length: number) =>
  Array.from({length}, (_, i) => ({name: `Person ${i}`, role: `Role ${i}`, url: `https://a.example/${i}`}));

const text = (element: Element | null | undefined) => folded((element as HTMLElement | null)?.innerText);
const terms = (element: FilmDetails) => parts(element, 'term').map(text);
const row = (element: FilmDetails, term: string) =>
  parts(element, 'row').find((one) => text(one.querySelector('dt')) === term);
const values = (element: FilmDetails, term: string) =>
  [...(row(element, term)?.querySelectorAll('[part=value]') ?? [])].map(text);
const more = (element: FilmDetails, term: string) => row(element, term)!.querySelector('button');
const focused = (element: FilmDetails) => text(element.shadowRoot!.activeElement);

describe('<film-details>', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  it('shows each fact of a title page, in its order, and no money', async () => {
    const film = {...record, originalTitle: 'Leaving', writers: [{name: 'John O’Brien', role: 'novel'}]};
    const element = await show('film-details', film);
    expect(parts(element, 'row').map(text)).to.deep.equal([
      'Release date February 9, 1996 United States',
      'Languages English, Russian',
      'Countries of origin France, United Kingdom, United States',
      'Filming location California, USA',
      'Certificates R United States 16 Germany',
      'Runtime 1 hr, 51 min',
      'Original title Leaving',
      'Official site films.example',
      'Director Mike Figgis',
      'Writer John O’Brien novel',
      'Cast Nicolas Cage Ben Sanderson Elisabeth Shue',
    ]);
  });

  it('names its facts as terms of a list, each with its values', async () => {
    const element = await show('film-details', {...record, cast: people(20)});
    for (const list of element.shadowRoot!.querySelectorAll('dl')) {
      expect(new Set([...list.children].map(({localName}) => localName))).to.deep.equal(new Set(['div']));
      for (const {children} of list.children)
        expect([...children].map(({localName}) => localName).join(' ')).to.match(/^dt( dd)+$/);
    }
  });

  describe('release dates', () => {
    const first = async (lang: string, facts: object) =>
      values(await show('film-details', withFacts(facts), {lang}), 'Release date');

    it("begin with the reader's country, by its region or else its language", async () => {
      expect(await first('en-US', {releases})).to.deep.equal(['February 9, 1996 United States Theatrical']);
      expect(await first('en', {releases})).to.deep.equal(['February 9, 1996 United States Theatrical']);
      const [french] = parts(await show('film-details', withFacts({releases}), {lang: 'fr-FR'}), 'value');
      expect(text(french)).to.equal('mars 1996 France');
    });

    it('else with a country of origin, else with the earliest', async () => {
      expect(await first('en-GB', {releases, countries: ['IT', 'DE']})).to.deep.equal(['18 April 1996 Germany']);
      const others = releases.filter(({country}) => country !== 'US');
      expect(await first('en-GB', {releases: others})).to.deep.equal(['March 1996 France']);
    });

    it('are all listed at a press of the button that counts them', async () => {
      const element = await show('film-details', withFacts({releases}));
      expect(text(more(element, 'Release date'))).to.equal('All 4 dates');
      await press(element, more(element, 'Release date'));
      expect(values(element, 'Release date')).to.deep.equal([
        'February 9, 1996 United States Theatrical',
        'September 15, 1995 United States Premiere A festival',
        'March 1996 France',
        'April 18, 1996 Germany',
      ]);
      expect(!!more(element, 'Release date')).to.equal(false);
      expect(focused(element)).to.contain('September 15, 1995');
    });

    it('have no button where there is one', async () => {
      const element = await show('film-details', withFacts({releases: releases.slice(0, 1)}));
      expect(!!more(element, 'Release date')).to.equal(false);
    });
  });

  describe('certificates', () => {
    const certificates = [
      {rating: 'R', country: 'US', reason: 'strong language'},
      {rating: '16', country: 'DE', system: 'FSK'},
      {rating: '12'},
    ];

    it("begin with that of the reader's country, with system and reason", async () => {
      const german = await show('film-details', withFacts({certificates}), {lang: 'de-DE'});
      expect(parts(german, 'value').map(text)).to.deep.equal([
        '16 Deutschland FSK',
        'R Vereinigte Staaten strong language',
        '12',
      ]);
    });
  });

  describe('names', () => {
    it('of countries and languages are in the words of the reader, and of what has no code', async () => {
      const facts = withFacts({languages: ['ja', 'zxx', {name: 'Klingon'}], countries: ['SU', 'JP']});
      const element = await show('film-details', facts);
      expect(values(element, 'Languages')).to.deep.equal(['Japanese, No dialogue, Klingon']);
      expect(values(element, 'Countries of origin')).to.deep.equal(['Soviet Union, Japan']);
      const french = await show('film-details', facts, {lang: 'fr'});
      expect(shownText(french)).to.contain('Japonais, Sans dialogue, Klingon').and.contain('Union soviétique, Japon');
    });

    it('of what the record says are in its language, and those that we say are not', async () => {
      const facts = {...withFacts({releases, locations: [{name: 'Rome'}]}), language: 'it'};
      const element = await show('film-details', facts);
      const langOf = (words: string) =>
        [...element.shadowRoot!.querySelectorAll('[lang]')].find((one) => text(one) === words)?.getAttribute('lang');
      expect(langOf('Rome')).to.equal('it');
      expect(langOf('Theatrical')).to.equal('it');
      expect(langOf('United States')).to.equal(undefined);
    });

    it('of one and of many follow their number', async () => {
      const one = await show('film-details', withFacts({directors: people(1), languages: ['en'], countries: ['US']}));
      expect(terms(one)).to.deep.equal(['Language', 'Country of origin', 'Director']);
      const two = await show('film-details', withFacts({directors: people(2), writers: people(2)}));
      expect(terms(two)).to.deep.equal(['Directors', 'Writers']);
    });

    it('of an official site are its label, else its host; other links are not official', async () => {
      const links = [
        {kind: 'official', url: 'https://a.example/x?y', label: 'The film'},
        {kind: 'official', url: 'https://b.example/'},
        {kind: 'search', url: 'https://c.example/'},
      ];
      const element = await show('film-details', withFacts({links}));
      expect(values(element, 'Official sites')).to.deep.equal(['The film', 'b.example']);
      const [link] = parts(element, 'link') as HTMLAnchorElement[];
      expect(`${link!.href} ${link!.rel}`).to.equal('https://a.example/x?y noopener noreferrer ugc');
    });
  });

  describe('what is missing', () => {
    it('has no row', async () => {
      const element = await show('film-details', withFacts({runtime: 90}));
      expect(terms(element)).to.deep.equal(['Runtime']);
    });

    it('leaves no room for a list without rows', async () => {
      for (const facts of [{runtime: 90}, {directors: people(1)}]) {
        const element = await show('film-details', withFacts(facts), {width: 1000});
        expect(part(element, 'row')!.getBoundingClientRect().width).to.be.above(900);
      }
    });

    it('is no original title that is the title', async () => {
      const element = await show('film-details', withFacts({originalTitle: 'X', runtime: 90}));
      expect(has(element, 'row') && terms(element).length).to.equal(1);
    });

    it('is said, where nothing is there, or nothing for here', async () => {
      for (const facts of [{}, {links: [{kind: 'search', url: 'https://c.example/'}], plot: 'Words'}]) {
        const element = await show('film-details', withFacts(facts));
        expect(element.matches(':state(empty)')).to.equal(true);
        expect(text(part(element, 'empty'))).to.equal('No details');
      }
    });
  });

  describe('long lists', () => {
    it('of a cast begin with eight, and go on with the first that came', async () => {
      const element = await show('film-details', withFacts({cast: people(11)}));
      expect(values(element, 'Cast')).to.have.length(8);
      expect(text(more(element, 'Cast'))).to.equal('Show all 11');
      await press(element, more(element, 'Cast'));
      expect(values(element, 'Cast')).to.have.length(11);
      expect(focused(element)).to.equal('Person 8 Role 8');
    });

    it('open one by one, each by a button that says whose it is', async () => {
      const locations = people(7).map(({name}) => ({name}));
      const element = await show('film-details', withFacts({locations, cast: people(9)}));
      const button = more(element, 'Filming locations')!;
      const described = element.shadowRoot!.getElementById(button.getAttribute('aria-describedby')!);
      expect(text(described)).to.equal('Filming locations');
      await press(element, button);
      expect(values(element, 'Filming locations')).to.have.length(7);
      expect(values(element, 'Cast')).to.have.length(8);
    });

    it('of languages open too', async () => {
      const languages = ['en', 'fr', 'de', 'it', 'es', 'ja', 'pt'];
      const element = await show('film-details', withFacts({languages}));
      expect(values(element, 'Languages')).to.deep.equal(['English, French, German, Italian, Spanish']);
      await press(element, more(element, 'Languages'));
      expect(values(element, 'Languages')[0]).to.match(/Japanese, Portuguese$/);
      expect(focused(element)).to.match(/^English/);
    });

    it('are those of another film again when the film changes', async () => {
      const element = await show('film-details', withFacts({cast: people(11)}));
      await press(element, more(element, 'Cast'));
      await change(element, {film: {...withFacts({cast: people(11)}), id: 'y'}});
      expect(values(element, 'Cast')).to.have.length(8);
    });

    it('stay open where the same film comes anew', async () => {
      const element = await show('film-details', withFacts({cast: people(11)}));
      await press(element, more(element, 'Cast'));
      await change(element, {film: withFacts({cast: people(12)})});
      expect(values(element, 'Cast')).to.have.length(12);
    });

    it('of 10,000 come in parts', async () => {
      const many = people(10_000);
      const dates = many.map((_, i) => ({date: `${1900 + (i % 120)}`, country: 'FR'}));
      const named = many.map(({name}) => ({name}));
      const element = await show(
        'film-details',
        withFacts({cast: many, writers: many, releases: dates, locations: named, languages: named, countries: named}),
      );
      expect(parts(element, 'value').length).to.be.below(100);
      await press(element, more(element, 'Cast'));
      expect(values(element, 'Cast').length).to.be.within(100, 1000);
      await press(element, more(element, 'Release date'));
      expect(values(element, 'Release date').length).to.be.within(100, 1000);
      expect(!!more(element, 'Cast'), 'there is more').to.equal(true);
    });

    it('open with the keyboard too', async () => {
      const element = await show('film-details', withFacts({cast: people(11)}));
      more(element, 'Cast')!.focus();
      await sendKeys({press: 'Enter'});
      await element.updateComplete;
      expect(values(element, 'Cast')).to.have.length(11);
      await sendKeys({press: 'Tab'});
      expect((element.shadowRoot!.activeElement as HTMLAnchorElement).href).to.equal('https://a.example/8');
    });
  });

  describe('layout', () => {
    const rect = (element: Element | null | undefined) => element!.getBoundingClientRect();

    it('has a value beside its term, and below it where it is narrow', async () => {
      for (const width of [280, 480]) {
        const shown = row(await show('film-details', record, {width}), 'Runtime')!;
        const [term, value] = [rect(shown.querySelector('dt')), rect(shown.querySelector('dd'))];
        expect(value.left > term.left + 50, `${width}px`).to.equal(width === 480);
        expect(value.top >= term.bottom - 1, `${width}px`).to.equal(width === 280);
      }
    });

    it('has the people beside the facts where it is wide', async () => {
      for (const width of [480, 800]) {
        const element = await show('film-details', record, {width});
        const [facts, credits] = parts(element, 'list').map(rect);
        expect(credits!.left > facts!.right, `${width}px`).to.equal(width === 800);
      }
    });

    const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4);
    const long = withFacts({
      ...record,
      originalTitle: word,
      releases: [{date: '1996', country: 'GS', type: word, note: word}],
      locations: [{name: word, note: word, url: 'https://a.example/'}],
      certificates: [{rating: word, system: word, reason: word}],
      cast: [{name: word, role: word, url: 'https://a.example/'}],
    });
    for (const dir of ['ltr', 'rtl'])
      for (const width of [160, 280, 480, 800, 1200])
        it(`stays inside ${width}px, ${dir}`, async () => {
          for (const lang of ['de', 'pt'])
            expect(overflowing(await show('film-details', long, {width, dir, lang}))).to.deep.equal([]);
        });
  });

  it('shows what looks like markup as text', async () => {
    const hostile = '<img src=x onerror=alert(1)> \u202e</dd>';
    const film = withFacts({
      originalTitle: hostile,
      releases: [{date: '1996', type: hostile, note: hostile}],
      languages: [{name: hostile}],
      locations: [{name: hostile, url: 'javascript:alert(1)'}],
      cast: [{name: hostile, role: hostile}],
      links: [{kind: 'official', url: 'https://a.example/', label: hostile}],
    });
    const element = await show('film-details', {...film, id: '__proto__'});
    expect(faults(element)).to.deep.equal([]);
    expect(values(element, 'Cast')[0]).to.contain('<img src=x onerror=alert(1)>');
  });

  describe('axe finds nothing', () => {
    for (const scheme of ['light', 'dark'] as const)
      for (const dir of ['ltr', 'rtl'])
        it(`as a ${scheme} island, ${dir}`, async () => {
          const film = {...record, releases, cast: people(20)};
          const element = await show('film-details', film, {scheme, dir, lang: dir === 'rtl' ? 'ar' : 'en'});
          await expect(element).to.be.accessible();
          for (const button of element.shadowRoot!.querySelectorAll('button')) await press(element, button);
          await expect(element).to.be.accessible();
        });
  });
});
