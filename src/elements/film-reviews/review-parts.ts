import {html, nothing, type TemplateResult} from 'lit';
import type {Review} from '../../film/index.js';
import {formatDate} from '../../i18n/date.js';
import type {Text} from '../../i18n/index.js';
import {inLanguage} from '../../i18n/names.js';
import {bar, formatRating, heading, hiddenText, starIcon} from '../base/templates.js';

/** Author, rating, date and language of a review; the author only where its title stands over it. */
export function renderByline({title, author, rating, date, url, language}: Review, text: Text): TemplateResult {
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
  </p>`;
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
  return html`<div class="tools"><p class="select button"></p><p class="select button"></p></div>
    <div class="reviews">${Array.from({length}, () => review)}</div>
    <div class="foot">
      <p class="button">${bar('Show more')}</p>
      <p class="small">${bar('Showing 0 of 00 reviews')}</p>
    </div>`;
}
