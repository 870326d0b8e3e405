import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import type {Film, Related} from '../../film/index.js';
import {relatedWords} from '../../i18n/english/related.js';
import {addEnglish, type MessageKey, type Text} from '../../i18n/index.js';
import type {FilmErrorEvent} from '../base/events.js';
import type {FilmElement} from '../base/film-element.js';
import {FilmSection} from '../base/film-section.js';
import {filmRelatedStyles} from './film-related.styles.js';

/** How many films are shown before the reader asks for more, and with each "Show more". */
const firstFilms = 6;
const moreFilms = 24;
const relations: readonly MessageKey[] = ['follows', 'followed-by', 'series', 'recommended'];

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

  protected override titleText(text: Text): string {
    return text.t('related');
  }

  protected override isEmpty({related}: Film): boolean {
    return !related;
  }

  protected override emptyText(text: Text): string {
    return text.t('noRelated');
  }

  protected override renderContent({related = [], language}: Film, text: Text): TemplateResult {
    const limit = firstFilms + this.more;
    return html`<ul class="films" part="list" @film-load=${stop} @film-error=${this.#onError}>
        ${related.slice(0, limit).map(
          (film) => html`<li part="item">
            ${film.relation ? html`<p class="muted small" part="relation">${relationText(film.relation, text)}</p>` : nothing}
            <film-card
              part="card"
              exportparts="poster, image, placeholder, title, year, rating"
              layout="compact"
              heading-level=${Math.min(this.level + 1, 6)}
              .filmId=${film.id}
              .film=${this.#recordOf(film, language)}
              >${nameOf(film)}</film-card
            >
          </li>`,
        )}
      </ul>
      ${this.renderMore(related.length > limit, moreFilms, 'li', text)}`;
  }

  protected override renderContentSkeleton(): TemplateResult {
    const room = html`<p class="room"></p>`;
    return html`<div class="films">${room}${room}${room}</div>`;
  }

  /** What the card is given; nothing where it is to ask the source of this film for its own. */
  #recordOf({id, title, year, poster}: Related, language: string | undefined): object | undefined {
    if (this.sources.length && !this.src && !this.#missing.has(id)) return undefined;
    return {id, title, year, poster, language};
  }

  readonly #onError = (event: FilmErrorEvent): void => {
    stop(event);
    this.#missing.add((event.target as FilmElement).filmId ?? '');
    this.requestUpdate();
  };
}

/** The cards speak for this element: to the page they are not there. */
const stop = (event: Event): void => event.stopPropagation();

const nameOf = ({title, year}: Related): string => (year ? `${title} (${year})` : title);

/** In the reader's words where it is one of ours, else in the record's. */
const relationText = (relation: string, text: Text): string => {
  const key = relations.find((known) => known === relation);
  return key ? text.t(key) : relation;
};

declare global {
  interface HTMLElementTagNameMap {
    'film-related': FilmRelated;
  }
}
