import {expect} from '@open-wc/testing';
import {parseFilm, type Film} from '../../src/film/index.js';
import {base} from './records.js';

const parse = (fields: object, baseUrl = base) => parseFilm({id: 'x', title: 'X', ...fields}, baseUrl);

/** What becomes of one value in a field, and how many problems it makes. */
function read<Name extends keyof Film>(name: Name, value: unknown, baseUrl?: string): [Film[Name], number] {
  const {film, problems} = parse({[name]: value}, baseUrl);
  return [film[name], problems.length];
}

const urlOf = (url: string, baseUrl?: string) => read('poster', {url}, baseUrl)[0]?.url;
const linkOf = (url: string, baseUrl?: string) => read('locations', [{name: 'A', url}], baseUrl)[0]?.[0]?.url;

describe('texts', () => {
  it('lose controls, and what turns the direction of other text', () => {
    expect(parse({title: '\u0000\u0007A\u001b[31m\u202eB\u2066C\u2069\u0085\u007f '}).film.title).to.equal('A[31mBC');
  });

  it('keep what scripts and emoji need', () => {
    const title = 'می‌خواهم 👩‍👩‍👧 ❤️ नमस्ते \u200fa\u200e';
    expect(parse({title})).to.deep.equal({film: {id: 'x', title}, problems: []});
  });

  it('are well-formed', () => {
    expect(parse({title: 'a\ud83dz\ude00'}).film.title).to.equal('az');
    expect(parse({title: '\ud83d\u0000\ude00!'}).film.title).to.equal('!');
  });

  it('hold on one line, save plot and review, which keep theirs', () => {
    expect(parse({title: ' a\r\nb\t\u2028c '}).film.title).to.equal('a b c');
    expect(read('plot', ' a\r\nb\r\rc\td ')[0]).to.equal('a\nb\n\nc\td');
    expect(read('reviews', [{author: 'a\nb', body: 'a\n\nb'}])[0]).to.deep.equal([{author: 'a b', body: 'a\n\nb'}]);
  });

  it('cut towers of marks, but not the marks that a language has', () => {
    expect(parse({title: `a${'\u0301'.repeat(500)}b`}).film.title).to.equal(`a${'\u0301'.repeat(8)}b`);
    expect(parse({title: 'a\u0323\u0302b'}).film.title).to.equal('a\u0323\u0302b');
  });

  it('are cut when too long, and said to be', () => {
    expect(read('tagline', 'x'.repeat(2_000))).to.deep.equal(['x'.repeat(2_000), 0]);
    expect(read('tagline', 'x'.repeat(2_001))).to.deep.equal([`${'x'.repeat(1_999)}…`, 1]);
    expect(read('plot', 'x'.repeat(1e6))[0]).to.have.length(5_000);
    expect(parse({title: 'x'.repeat(1e6)}).film.title).to.have.length(300);
  });

  it('are never cut in the middle of a character', () => {
    expect(parse({title: `a${'😀'.repeat(200)}`}).film.title).to.equal(`a${'😀'.repeat(149)}…`);
    expect(parse({title: '😀'.repeat(200)}).film.title).to.equal(`${'😀'.repeat(149)}…`);
  });

  it('are no text when blank or "N/A"', () => {
    for (const plot of [' \n ', '\u0000', 'N/A', ' N/A']) expect(read('plot', plot)).to.deep.equal([undefined, 1]);
  });
});

describe('addresses', () => {
  it('are resolved against the record', () => {
    expect(urlOf('img/a b.jpg')).to.equal('https://films.example/records/img/a%20b.jpg');
    expect(urlOf('/a.jpg')).to.equal('https://films.example/a.jpg');
    expect(urlOf('//cdn.example/a.jpg')).to.equal('https://cdn.example/a.jpg');
    expect(linkOf('HTTP://EXAMPLE.org')).to.equal('http://example.org/');
  });

  it('lead nowhere but to http and https', () => {
    for (const url of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      ' \u0001javascript:alert(1)',
      'JAVASCRIPT://example.org/%0aalert(1)',
      'vbscript:x',
      'data:text/html,<script>alert(1)</script>',
      'data:image/svg+xml,<svg/>',
      'data:image/pngx,a',
      'data:,image/png;',
      'blob:https://films.example/1',
      'file:///etc/passwd',
      'filesystem:https://films.example/a',
      'ftp://films.example/a',
      'mailto:a@films.example',
      'about:blank',
      'https://user:secret@films.example/',
      'https://user@films.example/',
      '//:secret@films.example/',
      'https://',
      `https://films.example/${'x'.repeat(2_000)}`,
    ]) {
      expect(linkOf(url), `link ${url.slice(0, 60)}`).to.equal(undefined);
      expect(urlOf(url), `image ${url.slice(0, 60)}`).to.equal(undefined);
    }
  });

  it('are reported when they are left out', () => {
    const {problems} = parse({links: [{kind: 'buy', url: 'javascript:alert(1)'}], poster: {url: 'data:text/html,x'}});
    expect(problems.map(({path}) => path)).to.deep.equal(['poster.url', 'links[0].url']);
  });

  it('of pictures may be raster pictures themselves', () => {
    for (const type of ['png', 'jpeg', 'gif', 'webp', 'avif'])
      expect(urlOf(`data:image/${type};base64,AAAA`), type).to.equal(`data:image/${type};base64,AAAA`);
    expect(linkOf('data:image/png;base64,AAAA')).to.equal(undefined);
    expect(urlOf(`data:image/png;base64,${'A'.repeat(499_000)}`)).to.have.length(499_022);
    expect(urlOf(`data:image/png;base64,${'A'.repeat(500_000)}`)).to.equal(undefined);
  });

  it('that are relative to no web address are left out', () => {
    for (const baseUrl of ['about:srcdoc', 'file:///films/a.json', 'data:application/json,{}', '', 'films']) {
      expect(urlOf('a.jpg', baseUrl), baseUrl).to.equal(undefined);
      expect(urlOf('//films.example/a.jpg', baseUrl), baseUrl).to.equal(undefined);
    }
    expect(urlOf('https://films.example/a.jpg', 'about:srcdoc')).to.equal('https://films.example/a.jpg');
  });
});

describe('dates', () => {
  const dateOf = (date: unknown) => read('releases', [{date}])[0]?.[0]?.date;

  it('are as precise as they are known', () => {
    for (const date of ['1995', '1995-10', '1995-10-29', '2000-02-29', '1870', '2199-12-31'])
      expect(dateOf(date)).to.equal(date);
  });

  it('with a time lose it', () => {
    expect(dateOf('2004-01-05T23:59:59-05:00')).to.equal('2004-01-05');
  });

  it('that are in no calendar are left out', () => {
    for (const date of [
      '1995-02-30',
      '1900-02-29',
      '1995-13',
      '1995-00-01',
      '1995-10-00',
      '1995-10-32',
      '1869',
      '2200',
      '0000',
      '95',
      '29 October 1995',
      '1995/10/29',
      '1995-10-29 10:00',
      '1995-10T10:00',
      '١٩٩٥',
      '1995-10-29\n',
      19951029,
    ])
      expect(dateOf(date), String(date)).to.equal(undefined);
  });
});

describe('codes', () => {
  it('are such as Intl takes', () => {
    const tags = [
      'en',
      'pt-br',
      'zh-Hant-TW',
      'sh',
      'cmn',
      'zxx',
      'en-a1',
      'en-ab-cd',
      'xx-yy-zz',
      'de-DE-DE',
      'e',
      'english',
    ];
    const [languages = []] = read('languages', tags);
    expect(languages.map(({code}) => code)).to.deep.equal(['en', 'pt-BR', 'zh-Hant-TW', 'sh', 'cmn', 'zxx']);
    for (const {code = ''} of languages)
      expect(() => new Intl.DisplayNames('en', {type: 'language'}).of(code), code).not.to.throw();
  });

  it('of countries that are gone are kept', () => {
    const codes = ['SU', 'CS', 'YU', 'DD'];
    expect(read('countries', codes)[0]).to.deep.equal(codes.map((code) => ({code})));
  });

  it('of areas may be the world', () => {
    const gross = (area: string) => ({amount: 1, currency: 'USD', area});
    const grosses = ['001', 'FR', '150', 'usa', 'US '].map(gross);
    expect(read('boxOffice', {grosses})[0]?.grosses).to.deep.equal([gross('001'), gross('FR')]);
  });
});

describe('numbers', () => {
  it('are no strings, no 0 that means "unknown", and finite', () => {
    const budgets = [0, -1, NaN, Infinity, JSON.parse('1e999'), '3600000', '$3,600,000', true, [1], {amount: 1}];
    for (const amount of budgets)
      expect(read('boxOffice', {budget: {amount, currency: 'USD'}}), String(amount)).to.deep.equal([undefined, 1]);
    for (const currency of ['$', 'usd', 'US', undefined, 840])
      expect(read('boxOffice', {budget: {amount: 1, currency}}), String(currency)).to.deep.equal([undefined, 1]);
    expect(read('boxOffice', {budget: {amount: 0.5, currency: 'USD'}})[1]).to.equal(0);
  });

  it('of minutes, pixels and votes are whole', () => {
    expect(read('runtime', 90.5)).to.deep.equal([undefined, 1]);
    expect(read('runtime', 12_001)).to.deep.equal([undefined, 1]);
    expect(read('poster', {url: 'a.jpg', width: 0, height: 1.5})[0]).to.deep.equal({url: urlOf('a.jpg')});
    expect(read('rating', {value: 5, votes: 0})).to.deep.equal([{value: 5, best: 10}, 1]);
  });

  it('have no negative zero', () => {
    expect(Object.is(read('rating', JSON.parse('{"value": -0}'))[0]?.value, 0)).to.equal(true);
  });
});
