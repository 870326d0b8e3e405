import {html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Film} from '../../film/index.js';
import {importSectionWords} from '../../i18n/import-section-words.js';
import {FilmElement} from '../base/film-element.js';
import {ReadFilm} from '../base/film-loader.js';
import {filmPageStyles} from './film-page.styles.js';

/** The elements that the sections are, in the order of a title page. */
const tags = {
  card: 'film-card',
  watch: 'film-links',
  videos: 'film-videos',
  photos: 'film-photos',
  reviews: 'film-reviews',
  critics: 'film-critics',
  details: 'film-details',
  boxoffice: 'film-boxoffice',
  contribute: 'film-links',
  related: 'film-related',
  links: 'film-links',
} as const;

/** The kinds of links that those sections show which are made of links. */
const kinds: Partial<Record<Section, string>> = {
  watch: 'watch buy',
  contribute: 'contribute',
  links: 'search official source',
};

type Section = keyof typeof tags;

const all = Object.keys(tags) as Section[];

/** Parts of the sections, which a page can style from outside by the same names; the box of each is a `section`. */
const exported =
  'base: section, heading, header, footer, button, link, attribution, empty, poster, image, title, year, meta, certificate, rating, plot, credits, list, item, review, byline, text, toggle, value, chart, segment, score, tile, quote, row, term, caption, thumbnail, group';

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
 * @csspart section - The box of each section. Parts of the sections, such as `review` or `tile`, have their own names.
 */
export class FilmPage extends FilmElement {
  static override styles: CSSResultGroup = [FilmElement.styles, filmPageStyles];

  static override properties: PropertyDeclarations = {
    ...FilmElement.properties,
    sections: {},
    action: {},
    voteAction: {attribute: 'vote-action'},
    withForm: {attribute: 'with-form', type: Boolean},
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

  /** It is shown with its sections, and not before them. */
  protected override readonly importWords = importSectionWords;

  readonly #elements = new Map<Section, FilmElement>();
  #read: ReadFilm | undefined;

  protected override renderFilm(film: Film): TemplateResult {
    // The same object for the same film: a new one would be a new record to each section.
    if (this.#read?.film !== film) this.#read = new ReadFilm(film, this.src ? [] : this.sources);
    return html`<div class="base page" part="base" @film-load=${stop} @film-error=${stop}>
      ${this.#sections.map((name) => [this.#element(name, this.#read), html`<slot name=${`after-${name}`}></slot>`])}
    </div>`;
  }

  /** The card's room, and enough below that what follows the page is not seen to move. */
  protected override renderSkeleton(): TemplateResult {
    return html`<div class="base page skeleton" part="base skeleton" aria-hidden="true" @film-load=${stop} @film-error=${stop}>
      ${this.#sections[0] === 'card' ? this.#element('card') : ''}
    </div>`;
  }

  get #sections(): readonly Section[] {
    const asked = this.sections?.match(/\S+/g);
    return asked ? [...new Set(asked)].filter((name): name is Section => all.includes(name as Section)) : all;
  }

  /** The element of a section: made once, so that what the reader opened in it stays open. */
  #element(name: Section, film?: ReadFilm): FilmElement {
    const {level, withoutHeading} = this;
    let element = this.#elements.get(name);
    if (!element) {
      element = this.ownerDocument.createElement(tags[name]) as FilmElement;
      element.setAttribute('exportparts', exported);
      this.#elements.set(name, element);
    }
    const isCard = name === 'card';
    return Object.assign(element, {
      film,
      loading: 'eager',
      appearance: 'plain',
      headingLevel: isCard ? level : Math.min(level + 1, 6),
      ...(isCard && {withoutHeading, filmId: this.filmId, src: this.src, timeout: this.timeout}),
      ...(name in kinds && {kinds: kinds[name]}),
      ...(name === 'reviews' && {action: this.action, voteAction: this.voteAction, withForm: this.withForm}),
    });
  }
}

/** The sections speak for the page element: to the page they are not there. */
const stop = (event: Event): void => event.stopPropagation();

declare global {
  interface HTMLElementTagNameMap {
    'film-page': FilmPage;
  }
}
