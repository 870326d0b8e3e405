import {html, nothing, type TemplateResult} from 'lit';
import type {Film} from '../../film/index.js';
import type {Text} from '../../i18n/index.js';
import {formatRating, hiddenText, starIcon} from '../base/templates.js';

/** Certificate, runtime and genres; the room for them where they may still come. */
export function renderMeta(
  {certificates, runtime, genres, language}: Film,
  text: Text,
  isJoined: boolean,
): TemplateResult | typeof nothing {
  const {region} = new Intl.Locale(text.locale).maximize();
  const certificate = certificates?.find(({country}) => country === region) ?? certificates?.[0];
  if (!certificate && !runtime && !genres) return isJoined ? html`<p class="small">&nbsp;</p>` : nothing;
  return html`<p class="meta muted small" part="meta">
    ${
      certificate
        ? html`<span class="certificate strong" part="certificate"
          >${hiddenText(text.t('certificate', certificate.rating))}<bdi aria-hidden="true">${certificate.rating}</bdi></span
        > `
        : nothing
    }${runtime ? html`<span class="item">${text.duration(runtime)}</span> ` : nothing}${
      genres
        ? html`<span class="item"><bdi lang=${language ?? nothing}>${text.list(genres, language)}</bdi></span>`
        : nothing
    }
  </p>`;
}

/** Rating and votes; the room for them where they may still come. */
export function renderRating({rating}: Film, text: Text, isJoined: boolean): TemplateResult | typeof nothing {
  if (!rating) return isJoined ? html`<p class="rating rating-value">&nbsp;</p>` : nothing;
  const {best, votes} = rating;
  const shown = formatRating(rating, text);
  const full = votes ? text.t('votes', votes) : '';
  return html`<p class="rating" part="rating">
    ${hiddenText(text.t(full ? 'ratedBy' : 'rated', shown, best, full))}
    <span class="rating-value strong" part="rating-value" aria-hidden="true" dir="ltr"
      ><span class="star">${starIcon}</span> ${shown}<span class="best">/${text.number(best)}</span></span
    >
    ${
      full
        ? html`<span class="muted small" part="votes" aria-hidden="true"
          ><span class="full">${full}</span><span class="short">${text.tCompact('votes', votes!)}</span></span
        >`
        : nothing
    }
  </p>`;
}

/** The author's own link, as the author made it, or one of the record's. */
export type Link = Pick<HTMLAnchorElement, 'href' | 'rel' | 'target'>;

export const renderLink = ({href, rel, target}: Link, content: unknown, className = '', part = ''): TemplateResult =>
  html`<a class=${className} part=${part} href=${href} rel=${rel || nothing} target=${target || nothing}>${content}</a>`;

export const formatYear = (year: number, text: Text): string => text.number(year, {useGrouping: false});
