import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import type {Film, Link, Person} from '../../film/index.js';
import {homeFirst} from '../../film/releases.js';
import {formatDate} from '../../i18n/date.js';
import {detailsWords} from '../../i18n/english/details.js';
import {addEnglish, type MessageKey, type Text} from '../../i18n/index.js';
import {countryName, languageName} from '../../i18n/names.js';
import {FilmSection} from '../base/film-section.js';
import {bar} from '../base/templates.js';
import {filmDetailsStyles} from './film-details.styles.js';

/**
 * The facts of a film, and who made it.
 *
 * @summary Release dates, languages, countries, locations, certificates, runtime, official sites and people of one film.
 * @tagname film-details
 *
 * @csspart list - Each of the two lists: the facts, and the people.
 * @csspart row - A term with its values.
 * @csspart term - What is named, such as "Languages".
 * @csspart value - Each value.
 */
export class FilmDetails extends FilmSection {
  static override styles: CSSResultGroup = [FilmSection.styles, filmDetailsStyles];

  protected override readonly topic = 'details';

  /** How many values are shown where the reader asked for more, by film and row. */
  readonly #limits = new Map<string, number>();

  constructor() {
    super();
    addEnglish(detailsWords);
  }

  protected override isEmpty(film: Film): boolean {
    const {releases, languages, countries, locations, certificates, runtime, directors, writers, cast, links} = film;
    return !(
      releases ??
      languages ??
      countries ??
      locations ??
      certificates ??
      runtime ??
      directors ??
      writers ??
      cast ??
      links?.find(isOfficial)
    );
  }

  protected override renderContent(film: Film, text: Text): TemplateResult {
    const {region} = new Intl.Locale(text.locale).maximize();
    const home = [region, ...(film.countries ?? []).slice(0, 9).map(({code}) => code)];
    const own = (words?: string) => words && html`<bdi lang=${film.language ?? nothing}>${words}</bdi>`;
    const nameOf = (code?: string) => code && countryName(text, code);
    const person = ({name, role, url}: Person) => renderValue(own(name), url, own(role));
    const row = <Item>(
      key: MessageKey,
      items: Item | readonly Item[] = [],
      render: (item: Item) => unknown,
      first?: number,
    ) => this.#renderRow(film.id + key, key, [items].flat() as readonly Item[], render, text, first);
    return html`<div class="details">
      <dl part="list">${[
        row(
          'releaseDate',
          homeFirst(film.releases, home),
          ({date, country, type, note}) =>
            renderValue(
              html`<time datetime=${date}>${formatDate(text, date)}</time>`,
              '',
              nameOf(country),
              own(type),
              own(note),
            ),
          1,
        ),
        row('languages', film.languages, (language) => languageName(text, language)),
        row('countries', film.countries, (country) => countryName(text, country)),
        row('locations', film.locations, ({name, url, note}) => renderValue(own(name), url, own(note))),
        row('certificates', homeFirst(film.certificates, home), ({rating, country, system, reason}) =>
          renderValue(own(rating), '', nameOf(country), own(system), own(reason)),
        ),
        row('runtime', film.runtime, (minutes) => text.duration(minutes)),
        row('originalTitle', film.originalTitle === film.title ? [] : film.originalTitle, (title) => title),
        row('officialSites', film.links?.filter(isOfficial), ({label, url}) =>
          renderValue(own(label) ?? new URL(url).host, url),
        ),
      ]}</dl>
      <dl part="list">${[
        row('directors', film.directors, person),
        row('writers', film.writers, person),
        row('cast', film.cast, person, 8),
      ]}</dl>
    </div>`;
  }

  /** Names stand in one line; other values have a line each. */
  #renderRow<Item>(
    id: string,
    key: MessageKey,
    items: readonly Item[],
    render: (item: Item) => unknown,
    text: Text,
    first = 5,
  ): TemplateResult | typeof nothing {
    if (!items.length) return nothing;
    const limit = this.#limits.get(id) ?? first;
    const values = items.slice(0, limit).map(render);
    // The button may be gone then: the reader goes on with the first value that came.
    const showMore = async ({target}: Event): Promise<void> => {
      const last = (target as Element).closest('dd')!.previousElementSibling!;
      this.#limits.set(id, limit + 500);
      this.requestUpdate();
      await this.updateComplete;
      this.moveFocus((last.nextElementSibling ?? last) as HTMLElement);
    };
    return html`<div class="row" part="row">
      <dt class="muted small" part="term" id=${key}>${text.t(key, items.length)}</dt>
      ${typeof values[0] === 'string' ? renderValue(text.list(values as string[])) : values}
      ${
        limit < items.length
          ? html`<dd>
            <button class="button" part="button more" aria-describedby=${key} @click=${showMore}>
              ${text.t(key === 'releaseDate' ? 'allDates' : 'showAll', items.length)}
            </button>
          </dd>`
          : nothing
      }
    </div>`;
  }

  protected override renderContentSkeleton(): TemplateResult {
    const row = html`<div class="row">
      <dt class="small">${bar('Some term')}</dt>
      <dd>${bar('One value or two')}</dd>
    </div>`;
    return html`<div class="details">
      ${[7, 4].map((length) => html`<dl>${Array.from({length}, () => row)}</dl>`)}
    </div>`;
  }
}

const isOfficial = ({kind}: Link): boolean => kind === 'official';

/** A name, as a link where it leads somewhere, and what else there is to say. */
const renderValue = (name: unknown, url?: string, ...notes: readonly unknown[]): TemplateResult =>
  html`<dd part="value">
    ${url ? html`<a class="link" part="link" href=${url} rel="noopener noreferrer ugc">${name}</a>` : name}
    ${notes.map((note) => (note ? html`<span class="item muted small">${note}</span> ` : nothing))}
  </dd>`;

declare global {
  interface HTMLElementTagNameMap {
    'film-details': FilmDetails;
  }
}
