import {html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Film, ReviewOrder} from '../../film/index.js';
import {importSectionWords} from '../../i18n/import-section-words.js';
import {FilmElement} from '../base/film-element.js';
import {ReadFilm} from '../base/film-loader.js';
import {filmPageStyles} from './film-page.styles.js';

/** The sections, in the order of a title page: elements, or links of some kinds. */
const all = 'card watch videos photos reviews critics details boxoffice contribute related links'.split(' ');
const kinds: Readonly<Record<string, string>> = {
  watch: 'watch buy',
  contribute: 'contribute',
  links: 'search official source',
};

/** Parts of the sections, which a page can style from outside by the same names; the box of each is a `section`. */
const exported =
  'base: section, heading, button, link, poster, image, title, year, rating, plot, list, item, review, text, value, score, quote, row, term';

/**
 * A film's whole title page, from one record. Needs the elements that it is made of; its `define.js` defines them all.
 *
 * @summary All that a record holds of one film: card, videos, photos, reviews, critics, details, box office, links.
 * @tagname film-page
 *
 * @slot after-card - Between the card and the next section.
 * @slot after-watch - After where to watch.
 * @slot after-videos - After the videos.
 * @slot after-photos - After the photos.
 * @slot after-reviews - After the user reviews.
 * @slot after-critics - After the critic reviews.
 * @slot after-details - After the details.
 * @slot after-boxoffice - After the box office.
 * @slot after-contribute - After "Contribute to this page".
 * @slot after-related - After the related films.
 * @slot after-links - After the links.
 *
 * @csspart section - The box of each section. Of the sections' own parts, a page reaches those that are used most:
 * `heading button link poster image title year rating plot list item review text value score quote row term`.
 */
export class FilmPage extends FilmElement {
  static override styles: CSSResultGroup = [FilmElement.styles, filmPageStyles];

  static override properties: PropertyDeclarations = {
    ...FilmElement.properties,
    sections: {},
    action: {},
    voteAction: {attribute: 'vote-action'},
    withForm: {attribute: 'with-form', type: Boolean},
    withVotes: {attribute: 'with-votes', type: Boolean},
    order: {},
    pageSize: {attribute: 'page-size', type: Number},
    affiliate: {type: Boolean},
    disclosure: {},
  };

  /**
   * Which sections to show, in their order, parted by spaces; all, if not given: `card watch videos photos reviews
   * critics details boxoffice contribute related links`. A section that the record has nothing for is left out.
   */
  declare sections: string | undefined;

  /** Where readers' reviews are posted, as `action` of `<film-reviews>`. */
  declare action: string | undefined;

  /** Where readers' votes on reviews are posted, as `vote-action` of `<film-reviews>`. */
  declare voteAction: string | undefined;

  /** Offers the form for reviews to pages that listen to `film-review-submit`, as `with-form` of `<film-reviews>`. */
  declare withForm: boolean | undefined;

  /** Offers votes to pages that listen to `film-vote`, as `with-votes` of `<film-reviews>`. */
  declare withVotes: boolean | undefined;

  /** The order of the reviews, as `order` of `<film-reviews>`. */
  declare order: ReviewOrder | undefined;

  /** How many reviews are shown at first, as `page-size` of `<film-reviews>`. */
  declare pageSize: number | undefined;

  /** Says that links to shops pay the page, as `affiliate` of `<film-links>`. */
  declare affiliate: boolean | undefined;

  /** Says so in the page's own words, as `disclosure` of `<film-links>`. */
  declare disclosure: string | undefined;

  /** It is shown with its sections, and not before them. */
  protected override readonly importWords = importSectionWords;

  readonly #elements = new Map<string, HTMLElement>();
  #read: ReadFilm | undefined;
  readonly #pending = new ReadFilm(undefined, []);

  /** The sections speak for the page element: to the page they are not there. What the author slotted is. */
  readonly #stop = (event: Event): void => {
    if ((event.target as Node).getRootNode() === this.renderRoot) event.stopPropagation();
  };

  protected override renderFilm(film: Film): TemplateResult {
    // The same object for the same film: a new one would be a new record to each section.
    if (this.#read?.film !== film) this.#read = new ReadFilm(film, this.src ? [] : this.sources);
    return this.#renderSections(this.#sections, this.#read);
  }

  /** The card's room, and enough below that what follows the page is not seen to move. */
  protected override renderSkeleton(): TemplateResult {
    const [first] = this.#sections;
    // It waits with the page, and asks nobody for anything.
    return html`<div class="skeleton" part="skeleton" aria-hidden="true">
      ${this.#renderSections(first === 'card' ? [first] : [], this.#pending)}
    </div>`;
  }

  #renderSections(names: readonly string[], film: ReadFilm): TemplateResult {
    return html`<section class="base box page" part="base" @film-load=${this.#stop} @film-error=${this.#stop}>
      ${names.map((name) => [this.#element(name, film), film.film && html`<slot name=${`after-${name}`}></slot>`])}
    </section>`;
  }

  get #sections(): readonly string[] {
    const asked = this.sections?.match(/\S+/g);
    return asked ? [...new Set(asked)].filter((name) => all.includes(name)) : all;
  }

  /** The element of a section: made once, so that what the reader opened in it stays open. */
  #element(name: string, film: ReadFilm): HTMLElement {
    const {level, action, voteAction, withForm, withVotes, order, pageSize, affiliate, disclosure} = this;
    const isCard = name === 'card';
    let element = this.#elements.get(name);
    if (!element) {
      element = this.ownerDocument.createElement(`film-${kinds[name] ? 'links' : name}`);
      element.setAttribute('exportparts', exported);
      this.#elements.set(name, element);
    }
    return Object.assign(element, {
      film,
      action,
      voteAction,
      withForm,
      withVotes,
      order,
      pageSize,
      affiliate,
      disclosure,
      kinds: kinds[name],
      loading: 'eager',
      appearance: 'plain',
      headingLevel: isCard ? level : Math.min(level + 1, 6),
      withoutHeading: isCard && this.withoutHeading,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'film-page': FilmPage;
  }
}
