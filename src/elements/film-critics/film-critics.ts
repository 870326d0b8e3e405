import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import type {Critics, Film} from '../../film/index.js';
import {formatDate} from '../../i18n/date.js';
import {criticsWords} from '../../i18n/english/critics.js';
import {addEnglish, type Text} from '../../i18n/index.js';
import {FilmSection} from '../base/film-section.js';
import {bar, hiddenText} from '../base/templates.js';
import {filmCriticsStyles} from './film-critics.styles.js';

/** How many quotes are shown before the reader asks for more, and how many scores at most. */
const firstQuotes = 5;
const mostScores = 50;

/**
 * What professional critics said of a film; what its audience says is for `<film-reviews>`.
 *
 * @summary Critics' scores by source, each on its own scale, and quoted reviews with links.
 * @tagname film-critics
 *
 * @csspart score - A score, with its source and on how many reviews it rests.
 * @csspart tile - The figures of a score: in one colour for all, for what is a good one is the reader's to say.
 * @csspart publication - Whose score or review it is.
 * @csspart quotes - The list of quoted reviews.
 * @csspart quote - A quoted review.
 *
 * @cssproperty [--film-measure=66ch] - Longest line of running text.
 */
export class FilmCritics extends FilmSection {
  static override styles: CSSResultGroup = [FilmSection.styles, filmCriticsStyles];

  protected override readonly topic = 'critics';

  constructor() {
    super();
    addEnglish(criticsWords);
  }

  protected override renderContent(film: Film, text: Text): TemplateResult {
    const {scores, reviews = []} = film.critics ?? {};
    const limit = firstQuotes + this.more;
    return html`<div class="critics">
      ${
        scores
          ? html`<ul>
            ${scores.slice(0, mostScores).map(
              (score) =>
                html`<li class="row score" part="score">
                  ${renderEntry(text, score, [
                    score.count && text.t('basedOn', score.count),
                    score.asOf && text.t('asOf', formatDate(text, score.asOf)),
                  ])}
                </li>`,
            )}
          </ul>`
          : nothing
      }
      ${
        reviews.length
          ? html`<div class="quotes">
            <ul part="quotes">
              ${reviews.slice(0, limit).map(
                (review) =>
                  html`<li class="row" part="quote">
                    ${renderEntry(
                      text,
                      review,
                      [
                        review.author !== review.source && review.author,
                        review.date && formatDate(text, review.date, 'short'),
                      ],
                      html`<blockquote lang=${film.language ?? nothing} dir="auto"><q>${review.quote}</q></blockquote>`,
                    )}
                  </li>`,
              )}
            </ul>
            ${this.renderMore(reviews.length - limit, text, 50)}
          </div>`
          : nothing
      }
    </div>`;
  }

  protected override renderContentSkeleton(): TemplateResult {
    const row = (words: string) => html`<li class="row">
      <p class="tile">${bar('00/100')}</p>
      <div>
        <p>${bar('A publication, a critic')}</p>
        <p>${bar(words)}</p>
      </div>
    </li>`;
    const quote = row('Some words '.repeat(7));
    return html`<div class="critics">
      <ul>
        ${row('Based on 00 critic reviews')}
      </ul>
      <ul class="quotes">
        ${quote}${quote}${quote}
      </ul>
    </div>`;
  }
}

type Entry = Pick<NonNullable<Critics['reviews']>[number], 'source' | 'value' | 'best' | 'url'>;

/** A score or review: its figures, on their own scale, whose it is, and what else there is to say. */
const renderEntry = (
  text: Text,
  {source, value, best, url}: Entry,
  notes: readonly unknown[],
  quote?: TemplateResult,
): TemplateResult =>
  html`${
    value !== undefined && best
      ? html`<p class="tile" part="tile">
          ${hiddenText(text.t('rated', value, best))}<bdi dir="ltr" aria-hidden="true"
            ><span class="strong">${text.number(value)}</span><span class="muted small">/${text.number(best)}</span></bdi
          >
        </p>`
      : nothing
  }
    <div>
      <bdi class="strong" part="publication"
        >${url ? html`<a class="link" part="link" href=${url} rel="noopener noreferrer ugc">${source}</a>` : source}</bdi
      >
      <span class="notes muted small">${notes.map((note) => (note ? html`<bdi class="item">${note}</bdi> ` : nothing))}</span>
      ${quote}
    </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'film-critics': FilmCritics;
  }
}
