import {html, nothing, type TemplateResult} from 'lit';
import type {Review} from '../../film/index.js';
import {formatDate} from '../../i18n/date.js';
import type {Text} from '../../i18n/index.js';
import {inLanguage} from '../../i18n/names.js';
import {bar, formatRating, heading, hiddenText, starIcon} from '../base/templates.js';

/** Author, rating, date and language of a review; the author only where its title stands over it. */
export function renderByline(
  {title, author, rating, date, url, language}: Review,
  isOwn: boolean,
  text: Text,
): TemplateResult {
  const time = date && html`<time datetime=${date}>${formatDate(text, date, 'short')}</time>`;
  const isForeign = language && language.split('-')[0] !== text.locale.split('-')[0];
  return html`<p class="byline small" part="byline">
    ${title ? html`<bdi class="author strong" part="author">${author}</bdi>` : nothing}
    ${
      rating
        ? html`<span part="rating"
          >${hiddenText(text.t('rated', formatRating(rating, text), text.number(rating.best)))}<span aria-hidden="true"
            ><span class="star">${starIcon}</span>
            <bdi dir="ltr">${text.number(rating.value)}/${text.number(rating.best)}</bdi></span
          ></span
        >`
        : nothing
    }
    ${
      time
        ? html`<span class="muted" part="date"
          >${url ? html`<a href=${url} rel="noopener noreferrer ugc">${time}</a>` : time}</span
        >`
        : nothing
    }
    ${isForeign ? html`<span class="muted">${inLanguage(text, language)}</span>` : nothing}
    ${isOwn ? html`<span class="strong">${text.t('yourReview')}</span>` : nothing}
  </p>`;
}

/** How many reviews have each rating from 1 to 10. */
export function renderHistogram(counts: readonly (readonly [score: number, count: number])[], text: Text): unknown {
  const known = new Map(counts);
  const most = Math.max(...known.values());
  return html`<dl class="histogram small" part="histogram" aria-label=${text.t('allRatings')}>
    ${Array.from({length: 10}, (_, i) => {
      const count = known.get(i + 1) ?? 0;
      return html`<div>
        <dt class="muted">${text.number(i + 1)}</dt>
        <dd class="bar" part="bar" .style="--_share:${count / most}">${text.number(count, {notation: 'compact'})}</dd>
      </div>`;
    })}
  </dl>`;
}

/** The geometry of so many reviews, with what stands over and under them. */
export function renderReviewsSkeleton(length: number): TemplateResult {
  const review = html`<div class="review">
    ${heading(0, bar('A title of some words'))}
    <p class="byline small">${bar('A viewer · 9/10 · Jan 1, 2000')}</p>
    <div class="text sk-lines"></div>
    <div class="end">
      <p class="button">${bar('Read full review')}</p>
      <p class="small">${bar('00 of 00 found this helpful')}</p>
    </div>
  </div>`;
  return html`<div class="histogram sk-lines small"></div>
    <div class="tools"><p class="select button"></p><p class="select button"></p></div>
    <div class="foot">
      <div class="reviews">${Array.from({length}, () => review)}</div>
      <p class="button grow">${bar('Show more')}</p>
      <p class="small">${bar('Showing 0 of 00 reviews')}</p>
    </div>`;
}
