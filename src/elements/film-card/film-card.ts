import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Film, Image} from '../../film/index.js';
import type {Text} from '../../i18n/index.js';
import {renderCredit} from '../base/credit.js';
import {FilmElement} from '../base/film-element.js';
import type {LoadState} from '../base/film-loader.js';
import {bar, formatRating, heading, hiddenText, starIcon, toSrcset} from '../base/templates.js';
import {formatYear, renderLink, renderMeta, renderRating, type Link} from './card-parts.js';
import {filmCardStyles} from './film-card.styles.js';
import type {Preview} from './preview.js';

/**
 * A film at a glance.
 *
 * With `layout="inline"` it is a link in a sentence. Pointing at it, focusing it or tapping it opens the card beside it; a
 * second tap follows the link, Esc closes the card. A film with nothing more to show, or no link, opens none. The code loads
 * on first use. The parts `title`, `year`, `image` and `rating-value` are then those of the sentence.
 *
 * @summary Poster, title, year, certificate, runtime, genres, rating, plot and credits of one film.
 * @tagname film-card
 *
 * @slot poster - In place of the poster.
 * @slot actions - Links or buttons at the foot, in place of "Full details".
 * @slot footer - In place of the whole foot, which only the layout `auto` has.
 *
 * @csspart poster - The frame of the poster.
 * @csspart image - The poster itself.
 * @csspart placeholder - The cover drawn where there is no poster.
 * @csspart title - The film's title.
 * @csspart year - The year.
 * @csspart meta - Certificate, runtime and genres.
 * @csspart certificate - The certificate.
 * @csspart rating - Rating and votes.
 * @csspart rating-value - The rating.
 * @csspart votes - How many voted.
 * @csspart plot - The plot.
 * @csspart credits - Director and cast.
 * @csspart footer - The foot.
 *
 * @csspart preview - The box of the card that opens beside a film in a sentence.
 *
 * @cssstate no-poster - There is no poster, or it cannot be loaded.
 *
 * @cssproperty [--film-poster-width=5.25em, 8em to 10.5em when wide] - Width of the poster.
 * @cssproperty [--film-plot-lines=6, 5 or 4 when wide] - Lines of plot, for which room is kept.
 * @cssproperty [--film-measure=66ch] - Longest line of running text.
 * @cssproperty [--film-shadow=none, a soft one beside a sentence] - Shadow of the box.
 */
export class FilmCard extends FilmElement {
  static override styles: CSSResultGroup = [FilmElement.styles, filmCardStyles];

  static override properties: PropertyDeclarations = {
    ...FilmElement.properties,
    layout: {reflect: true},
    withoutPreview: {attribute: 'without-preview', type: Boolean},
  };

  /**
   * `auto` (the default) answers the width it is given; `vertical` has the poster above the text, `compact` is one
   * row, `inline` stands in a sentence in the sentence's own type.
   */
  declare layout: 'auto' | 'vertical' | 'compact' | 'inline' | undefined;

  /** In a sentence: the link alone, without the card that opens beside it. */
  declare withoutPreview: boolean | undefined;

  /** The address of a poster that did not load. */
  #brokenPoster: string | undefined;
  #posterUrl: string | undefined;
  #preview: Preview | undefined;
  /** The last event on the link while the preview's code is on its way. */
  #event: Event | undefined;
  #nextTry = 0;

  protected override renderFilm(film: Film, text: Text, layout = this.#layout): TemplateResult {
    if (layout === 'inline') return this.#renderInline(film, text);
    return html`<article class="base box card ${layout}" part="base">
      ${this.#renderPoster(film, text)}
      <div class="head">
        <slot name="heading">${this.#renderTitle(film, text)}</slot>
        ${layout === 'compact' ? nothing : renderMeta(film, text, this.isJoined)} ${renderRating(film, text, this.isJoined)}
        ${layout === 'auto' ? nothing : html`<slot name="actions"></slot>`}
      </div>
      ${layout === 'auto' ? [this.#renderBody(film), this.#renderFoot(film, text)] : nothing}
    </article>`;
  }

  protected override renderSkeleton(): TemplateResult {
    const layout = this.#layout;
    if (layout === 'inline') return html`<slot></slot>`;
    // The fallback usually names the film: in its place the title breaks into lines as it will.
    const title = this.textContent?.trim().slice(0, 99) || 'Leaving Las Vegas';
    return html`<div class="base box card skeleton ${layout}" part="base skeleton" aria-hidden="true">
      <div class="poster"></div>
      <div class="head">
        ${heading(0, bar(title), {className: 'title clamp'})}
        ${layout === 'compact' ? nothing : html`<p class="small">${bar('PG 1 hr, 51 min · Drama')}</p>`}
        ${this.isBrief ? nothing : html`<p class="rating"><span class="rating-value">${bar('★ 7.5/10')}</span></p>`}
      </div>
      ${
        layout === 'auto'
          ? html`<div class="body">
              ${this.isBrief ? nothing : html`<p class="sk-lines"></p>`}
              <p class="credits small">${bar('Director · Cast, cast')}</p>
            </div>
            <div class="foot small">${bar('Data: a source')}</div>`
          : nothing
      }
    </div>`;
  }

  /** In a sentence, what cannot be shown is the author's link and nothing more. */
  protected override renderError(state: LoadState & {status: 'error'}, text: Text): TemplateResult {
    return this.#layout === 'inline' ? html`<slot>${text.t(state.error.code)}</slot>` : super.renderError(state, text);
  }

  get #layout(): 'auto' | 'vertical' | 'compact' | 'inline' {
    const {layout} = this;
    return layout === 'vertical' || layout === 'compact' || layout === 'inline' ? layout : 'auto';
  }

  /** The card leads where the author's fallback link leads, else to the film's own site or the record's source. */
  #link(film: Film): Link | undefined {
    const fallback = this.querySelector<HTMLAnchorElement>(
      ':scope > a[href]:not([slot]), :scope > :not([slot], svg) a[href]',
    );
    if (fallback?.protocol.startsWith('http')) return fallback;
    const {links = [], sources = []} = film;
    const href =
      links.find(({kind}) => kind === 'official' || kind === 'source')?.url ?? sources.find(({url}) => url)?.url;
    return href ? {href, rel: 'noopener noreferrer ugc', target: ''} : undefined;
  }

  #renderPoster(film: Film, text: Text): TemplateResult {
    return html`<div class="poster" part="poster">
      <slot name="poster">${this.#hasPoster(film) ? this.#renderImage(film.poster) : this.#renderCover(film, text)}</slot>
    </div>`;
  }

  #hasPoster(film: Film): film is Film & {poster: Image} {
    const has = !!film.poster && film.poster.url !== this.#brokenPoster;
    this.toggleState('no-poster', !has);
    return has;
  }

  #renderImage({url, sources, width, height, alt = ''}: Image, className = 'image'): TemplateResult {
    // Else the last film's picture would stay in view until this one's has come.
    if (url !== this.#posterUrl)
      for (const name of ['src', 'srcset']) this.renderRoot.querySelector('img')?.removeAttribute(name);
    this.#posterUrl = url;
    return html`<img
      class=${className}
      part="image"
      loading="lazy"
      decoding="async"
      alt=${alt}
      width=${width ?? nothing}
      height=${height ?? nothing}
      sizes=${sources ? 'auto, (min-width: 40em) 168px, 33vw' : nothing}
      srcset=${toSrcset(sources) ?? nothing}
      src=${url}
      @error=${() => this.#dropPoster(url)}
    />`;
  }

  #dropPoster(url: string): void {
    this.#brokenPoster = url;
    this.requestUpdate();
  }

  /** In place of a poster: the title set as on a cover, or its first letter where there is no room. */
  #renderCover({title, year, language}: Film, text: Text): TemplateResult {
    return html`<div class="cover" part="placeholder" aria-hidden="true" lang=${language ?? nothing} dir="auto">
      ${
        this.#layout === 'compact'
          ? [...title][0]
          : html`<span class="clamp strong">${title}</span>
            ${year ? html`<span class="cover-year">${formatYear(year, text)}</span>` : nothing}`
      }
    </div>`;
  }

  #renderTitle(film: Film, text: Text): TemplateResult {
    const {title, year, language} = film;
    const link = this.#link(film);
    const name = html`<bdi part="title" lang=${language ?? nothing}>${title}</bdi>`;
    return heading(
      this.withoutHeading || this.#layout === 'inline' ? 0 : this.level,
      html`${link ? renderLink(link, name) : name}
      ${year ? html`<span class="year" part="year">${formatYear(year, text)}</span>` : nothing}`,
      {className: 'title clamp'},
    );
  }

  #renderBody({plot, directors = [], cast = [], language}: Film): TemplateResult {
    const names = [...directors, ...cast.slice(0, 3)].map(({name}) => name);
    return html`<div class="body">
      ${
        plot || this.isJoined
          ? html`<p class="plot clamp" part="plot" lang=${language ?? nothing} dir="auto">${plot}</p>`
          : nothing
      }
      ${
        names.length
          ? html`<p class="credits muted small" part="credits">${[...new Set(names)].map((name) => html`<span class="item"><bdi>${name}</bdi></span> `)}</p>`
          : nothing
      }
    </div>`;
  }

  #renderFoot(film: Film, text: Text): TemplateResult {
    const link = this.#link(film);
    return html`<slot name="footer"
      ><footer class="foot muted small" part="footer">
        ${renderCredit(film, text)}
        <slot name="actions">
          ${link ? renderLink(link, text.t('fullDetails'), 'link', 'link') : nothing}
        </slot>
      </footer></slot
    >`;
  }

  #renderInline(film: Film, text: Text): TemplateResult {
    const {title, year, rating, language} = film;
    const link = this.#link(film);
    const content = html`${this.#hasPoster(film) ? this.#renderImage(film.poster, 'thumb') : nothing}<bdi
        class="strong"
        part="title"
        lang=${language ?? nothing}
        >${title}</bdi
      >${year ? html` <span class="muted" part="year">(${formatYear(year, text)})</span>` : nothing}${
        rating
          ? html`<span class="rating-value strong" part="rating-value"
            ><span class="star">${starIcon}</span> ${hiddenText(text.t('rated', formatRating(rating, text), text.number(rating.best)))}<span aria-hidden="true">${formatRating(rating, text)}</span></span
          >`
          : nothing
      }`;
    // However often: the same listener counts once.
    this.addEventListener('pointermove', this.#peek);
    this.addEventListener('focusin', this.#peek);
    if (matchMedia('(any-pointer: coarse)').matches) this.#peek();
    return html`${
      link ? renderLink(link, content, 'inline', 'base') : html`<span class="inline" part="base">${content}</span>`
    }${this.#preview?.render(() => this.renderFilm(film, text, 'auto'))}`;
  }

  /** Loads the preview's code: when somebody comes to the link, or before where that may be a tap, which cannot wait. */
  readonly #peek = (event = this.#event): void => {
    this.#event = event;
    const now = Date.now();
    if (this.#preview || this.withoutPreview || now < this.#nextTry) return;
    // The pointer moves on while it is loaded; and where it cannot be, not every move asks again.
    this.#nextTry = now + 5000;
    void import('./preview.js').then(
      ({Preview}) => (this.#preview ??= new Preview(this)).begin(this.#event),
      () => undefined,
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'film-card': FilmCard;
  }
}
