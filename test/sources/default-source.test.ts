import {expect} from '@open-wc/testing';
import {FilmError} from '../../src/film/errors.js';
import {
  getDefaultSource,
  jsonSource,
  onDefaultSourceChange,
  resolveSource,
  setDefaultSource,
  type FilmSource,
} from '../../src/sources/index.js';
import {quickSource} from './helpers.js';

describe('the default source', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    document.querySelectorAll('meta[name="film-source"]').forEach((meta) => meta.remove());
  });
  const addMeta = (content: string) => {
    const meta = Object.assign(document.createElement('meta'), {name: 'film-source', content});
    document.head.append(meta);
    return meta;
  };

  it('is Wikidata where nothing names one', () => {
    expect(getDefaultSource()).to.equal('wikidata');
    addMeta('');
    expect(getDefaultSource()).to.equal('wikidata');
  });

  it('is what the page says at the time of asking', () => {
    const meta = addMeta('/a/{id}.json');
    expect(getDefaultSource()).to.equal('/a/{id}.json');
    meta.content = '/b/{id}.json';
    expect(getDefaultSource()).to.equal('/b/{id}.json');
  });

  it('is what was set rather than what the page says', () => {
    addMeta('/a/{id}.json');
    const own = quickSource();
    setDefaultSource(own);
    expect(getDefaultSource()).to.equal(own);
    setDefaultSource(undefined);
    expect(getDefaultSource()).to.equal('/a/{id}.json');
  });

  it('tells who listens, after the change, until they stop', () => {
    const heard: unknown[] = [];
    const stop = onDefaultSourceChange(() => heard.push(getDefaultSource()));
    setDefaultSource('/a/{id}');
    setDefaultSource('/b/{id}');
    stop();
    setDefaultSource('/c/{id}');
    expect(heard).to.deep.equal(['/a/{id}', '/b/{id}']);
  });
});

describe('resolveSource', () => {
  it('takes an object with get as it is, and a template for the JSON source', () => {
    const own = quickSource();
    expect(resolveSource(own)).to.equal(own);
    expect(resolveSource('/films/{id}.json')).to.equal(jsonSource('/films/{id}.json'));
  });

  for (const source of ['', 'nonsense', '/films/a.json', {}, {get: 1}, null, undefined, 5]) {
    it(`says that ${JSON.stringify(source)} is no source`, () => {
      expect(() => resolveSource(source as unknown as FilmSource))
        .to.throw(FilmError)
        .with.property('code', 'no-source');
    });
  }
});
