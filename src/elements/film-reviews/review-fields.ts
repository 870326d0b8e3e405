import {html, nothing, type TemplateResult} from 'lit';
import type {Text} from '../../i18n/index.js';
import {languageName} from '../../i18n/names.js';
import {chevronIcon, starIcon, warningIcon} from '../base/templates.js';
import {limits, type Draft, type Field} from './review-draft.js';

export type Problems = Partial<Record<Field, string>>;

/** The fields in their order. */
export const fields: readonly Field[] = ['author', 'rating', 'title', 'body', 'spoiler', 'language'];

/** What is wrong with a draft, in words, by its fields. */
export function findProblems(draft: Draft, text: Text): Problems {
  const problems: Problems = {};
  for (const field of fields) {
    const value = String(draft[field]).trim();
    const over = value.length - (limits[field] ?? Infinity);
    if (over > 0) problems[field] = text.t('charactersOver', over);
    if (!value && /author|body/.test(field)) problems[field] = text.t('fieldRequired');
  }
  return problems;
}

/** `initial` is what stood in the fields when they came; `draft` what stands in them now. */
export function renderFields(initial: Draft, draft: Draft, problems: Problems, text: Text): unknown {
  const left = limits.body! - draft.body.length;
  const hasNote = left < 1000;
  const about = (field: Field) =>
    [problems[field] && `${field}-problem`, field === 'body' && hasNote && 'body-note'].filter(Boolean).join(' ') ||
    nothing;
  const invalid = (field: Field) => (problems[field] ? 'true' : 'false');
  const problem = (field: Field) =>
    problems[field]
      ? html`<p id="${field}-problem" class="strong small" part="problem">${warningIcon} ${problems[field]}</p>`
      : nothing;
  const field = (name: Field, label: string, input: TemplateResult, note: unknown = nothing): TemplateResult =>
    html`<div class="field" part="field">
      <label class="strong small" for=${name}>${label}</label>
      ${input} ${problem(name)} ${note}
    </div>`;
  const line = (name: 'author' | 'title', autocomplete: 'name' | 'off'): TemplateResult =>
    html`<input
      id=${name}
      class="input"
      part="input"
      dir=${draft[name] ? 'auto' : nothing}
      autocomplete=${autocomplete}
      aria-invalid=${invalid(name)}
      aria-describedby=${about(name)}
      ?required=${name === 'author'}
      .value=${initial[name]}
    />`;
  return [
    field('author', text.t('yourName'), line('author', 'name')),
    html`<fieldset class="field" part="field" aria-describedby=${about('rating')}>
      <legend class="strong small">${text.t('optional', text.t('yourScore'))}</legend>
      <div class="stars">${renderStars(initial, draft, text)}</div>
      ${problem('rating')}
    </fieldset>`,
    field('title', text.t('optional', text.t('reviewTitle')), line('title', 'off')),
    field(
      'body',
      text.t('yourReview'),
      html`<textarea
        id="body"
        class="input"
        part="input"
        dir=${draft.body ? 'auto' : nothing}
        rows="6"
        lang=${draft.language || nothing}
        required
        aria-invalid=${invalid('body')}
        aria-describedby=${about('body')}
        .value=${initial.body}
      ></textarea>`,
      hasNote
        ? html`<p id="body-note" class="muted small">
            ${left < 0 ? text.t('charactersOver', -left) : text.t('charactersLeft', left)}
          </p>`
        : nothing,
    ),
    html`<div class="field" part="field">
      <label class="small">
        <input
          id="spoiler"
          type="checkbox"
          aria-invalid=${invalid('spoiler')}
          aria-describedby=${about('spoiler')}
          .checked=${initial.spoiler}
        />
        ${text.t('containsSpoilers')}
      </label>
      ${problem('spoiler')}
    </div>`,
    field('language', text.t('reviewLanguage'), renderLanguages(initial, about('language'), invalid('language'), text)),
  ];
}

function renderStars({rating}: Draft, {rating: now}: Draft, text: Text): unknown {
  const radio = (value: string, label: unknown): TemplateResult =>
    html`<input
      id=${value ? nothing : 'rating'}
      type="radio"
      name="rating"
      value=${value}
      aria-label=${label ?? nothing}
      .checked=${rating === value}
    />`;
  const stars = Array.from({length: 10}, (_, i) => {
    const label = text.t('rated', text.number(i + 1), text.number(10));
    return html`<label class="star">${radio(String(i + 1), label)}${starIcon}</label>`;
  });
  return html`<label class="small">${radio('', undefined)} ${text.t('noScore')}</label>
    <span class="row">${stars}</span>
    <bdi class="strong small" dir="ltr" aria-hidden="true">${now && `${text.number(Number(now))}/${text.number(10)}`}</bdi>`;
}

function renderLanguages({language}: Draft, about: unknown, invalid: string, text: Text): TemplateResult {
  const tags = [text.locale, ...navigator.languages, language].map((tag) => tag.split('-')[0]!);
  const known = [...new Set(tags)].filter((tag) => /^[a-z]{2,3}$/.test(tag));
  return html`<span class="select">
    <select id="language" class="button" part="input" aria-invalid=${invalid} aria-describedby=${about}>
      ${known.map(
        (tag) => html`<option value=${tag} .selected=${tag === language}>${languageName(text, tag)}</option>`,
      )}
      <option value="" .selected=${!language}>${text.t('otherLanguage')}</option>
    </select>
    ${chevronIcon}
  </span>`;
}
