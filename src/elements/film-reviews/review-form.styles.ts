import {css} from 'lit';

export const reviewFormStyles = css`
  dialog {
    container: form / inline-size;
    inline-size: min(36em, 100%);
    max-inline-size: 100%;
    max-block-size: 100%;
    margin: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overscroll-behavior: contain;
    accent-color: currentColor;
    background: Canvas;
    color: inherit;
  }
  /* Over whatever the page is, in the system's colours; but in the theme's, where that has a ground of its own. */
  dialog:not(.themed) {
    --_muted: color-mix(in oklab, currentColor 75%, transparent);
    --_border: color-mix(in oklab, currentColor 16%, transparent);
    --_fill: color-mix(in oklab, currentColor 8%, transparent);
    color: CanvasText;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 1.1em;
    padding: var(--film-padding, 1em);
    background: var(--film-surface, var(--_surface, none));
  }
  form > .header {
    inline-size: 100%;
    margin: 0;
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    inline-size: 100%;
  }
  form > :empty {
    position: absolute;
  }
  .send {
    border-color: currentColor;
  }
  .fields[inert] {
    opacity: 0.6;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
    min-inline-size: 0;
    border: 0;
  }
  .input {
    inline-size: 100%;
    border: 1px solid var(--_muted);
    border-radius: 0.4em;
    padding: 0.45em 0.6em;
    background: none;
    color: inherit;
    font: inherit;
  }
  textarea {
    min-block-size: 6em;
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-width: 2px;
    border-color: currentColor;
  }
  .stars,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .stars {
    gap: 0.3em 0.8em;
  }
  label:has([type='checkbox'], [type='radio']) {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 24px;
  }
  .row .star {
    position: relative;
    justify-content: center;
    min-inline-size: 24px;
    font-size: 1.15em;
  }
  .row input {
    position: absolute;
    inset: 0;
    appearance: none;
    border-radius: 0.3em;
    cursor: pointer;
  }
  /* Those after the one that is chosen. */
  .row .star:not(:has(:checked, ~ * :checked)) {
    color: var(--_muted);
  }
  .row .star:not(:has(:checked, ~ * :checked)) path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  @container form (min-width: 28em) {
    form {
      padding: var(--film-padding, 1.5em);
    }
    .row .star {
      min-inline-size: 1.75em;
    }
  }
  @media (pointer: coarse) {
    .row .star,
    label:has([type='checkbox'], [type='radio']) {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;
