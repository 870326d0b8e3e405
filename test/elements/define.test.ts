import {expect} from '@open-wc/testing';
import {define, FilmCard, version} from '../../src/index.js';
import './support.js';

let count = 0;
/** A tag that no test has taken yet: what is defined stays so. */
const newTag = (): string => `x-defined-${++count}`;
const element = (elementVersion = '1.0.0') =>
  class extends HTMLElement {
    static readonly version = elementVersion;
  };

describe('define()', () => {
  const {warn, error} = console;
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    console.warn = console.error = (...words: unknown[]) => void said.push(words.join(' '));
  });
  afterEach(() => Object.assign(console, {warn, error}));

  it('registers an element', () => {
    const tag = newTag();
    const first = element();
    define(tag, first);
    expect(customElements.get(tag) === first).to.equal(true);
    expect(said).to.deep.equal([]);
  });

  it('says nothing when the same class, or the same version, comes twice', () => {
    const tag = newTag();
    const first = element();
    define(tag, first);
    define(tag, first);
    define(tag, element());
    expect(customElements.get(tag) === first).to.equal(true);
    expect(said).to.deep.equal([]);
  });

  it('warns once of another version, naming both, and leaves the first', () => {
    const tag = newTag();
    const first = element();
    define(tag, first);
    define(tag, element('2.0.0'));
    expect(customElements.get(tag) === first).to.equal(true);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain(`<${tag}>`).and.contain('1.0.0').and.contain('2.0.0');
  });

  it("warns once where the name is another library's, and leaves that", () => {
    for (const foreign of [
      class extends HTMLElement {},
      class extends HTMLElement {
        static version = 7;
      },
    ]) {
      const tag = newTag();
      said = [];
      customElements.define(tag, foreign);
      define(tag, element());
      expect(customElements.get(tag) === foreign).to.equal(true);
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`<${tag}>`);
    }
  });

  it('does not throw where the class is registered under another name', () => {
    const first = element();
    customElements.define(newTag(), first);
    expect(() => define(newTag(), first)).not.to.throw();
    expect(said.length).to.be.at.most(1);
  });

  it('makes elements work that were on the page before', () => {
    const tag = newTag();
    const early = document.createElement(tag);
    document.body.append(early);
    define(tag, class extends FilmCard {});
    expect(early instanceof FilmCard).to.equal(true);
    early.remove();
  });

  it('leaves every element of ours with the version of the package', () => {
    for (const tag of ['film-card', 'film-reviews', 'film-boxoffice', 'film-provider']) {
      const ours = customElements.get(tag) as (CustomElementConstructor & {version?: string}) | undefined;
      expect(ours?.version, tag).to.equal(version);
    }
  });
});
