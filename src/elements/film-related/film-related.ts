import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import type {Film, Related} from '../../film/index.js';
import {relatedWords, relationWords} from '../../i18n/english/related.js';
import {addEnglish, type MessageKey, type Text} from '../../i18n/index.js';
import type {FilmErrorEvent} from '../base/events.js';
import type {FilmElement} from '../base/film-element.js';
import {FilmSection} from '../base/film-section.js';
import {filmRelatedStyles} from './film-related.styles.js';

/** How many films are shown before the reader asks for more. */
const firstFilms = 6;

/**
 * Other films that have to do with this one, as compact cards. Needs `<film-card>`, which its `define.js` defines.
 *
 * @summary The films that come before and after one film, those of its series, and those recommended with it.
 * @tagname film-related
 *
 * @csspart list - The cards.
 * @csspart item - One card, with how its film is related.
 * @csspart relation - How the film is related.
 * @csspart card - The card itself, a `<film-card>`.
 */
export class FilmRelated extends FilmSection {
  static override styles: CSSResultGroup = [FilmSection.styles, filmRelatedStyles];

  protected override readonly topic = 'related';

  /** The films that could not be had: their cards show what this film's record says of them. */
  readonly #missing = new Set<string>();

  constructor() {
    super();
    addEnglish(relatedWords);
  }

  protected override start(): void {
    super.start();
    this.#missing.clear();
  }

  protected override renderContent({related = [], language}: Film, text: Text): TemplateResult {
    const limit = firstFilms + this.more;
    return html`<ul class="grid" part="list" @film-load=${stop} @film-error=${this.#onError}>
        ${related.slice(0, limit).map(
          (film) => html`<li part="item">
            ${film.relation ? html`<p class="muted small" part="relation">${relationText(film.relation, text)}</p>` : nothing}
            <film-card
              part="card"
              exportparts="poster, image, title, year, rating"
              layout="compact"
              heading-level=${Math.min(this.level + 1, 6)}
              .filmId=${film.id}
              .film=${this.#recordOf(film, language)}
              >${film.title}</film-card
            >
          </li>`,
        )}
      </ul>
      ${this.renderMore(related.length - limit, text)}`;
  }

  /** What the card is given; nothing where it is to ask the source of this film for its own. */
  #recordOf(film: Related, language: string | undefined): object | undefined {
    return this.sources.length && !this.src && !this.#missing.has(film.id) ? undefined : {...film, language};
  }

  readonly #onError = (event: FilmErrorEvent): void => {
    stop(event);
    this.#missing.add((event.target as FilmElement).filmId ?? '');
    this.requestUpdate();
  };
}

/** The cards speak for this element: to the page they are not there. */
const stop = (event: Event): void => event.stopPropagation();

/** In the reader's words where it is one of ours, else in the record's. */
const relationText = (relation: string, text: Text): string =>
  Object.hasOwn(relationWords, relation) ? text.t(relation as MessageKey) : relation;

declare global {
  interface HTMLElementTagNameMap {
    'film-related': FilmRelated;
  }
}
