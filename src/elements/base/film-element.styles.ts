import {css} from 'lit';

// Public tokens are only ever read, with their defaults; what we set are private names.
// Mixes of currentColor resolve where they are used, so the look follows the text colour of any page.
export const filmElementStyles = css`
  :host {
    --_muted: var(--film-color-muted, color-mix(in oklab, currentColor 75%, transparent));
    --_border: var(--film-border-color, color-mix(in oklab, currentColor 16%, transparent));
    --_fill: var(--film-fill, color-mix(in oklab, currentColor 8%, transparent));
    --_radius: var(--film-radius, 0.75em);
    --_media-radius: var(--film-media-radius, calc(var(--_radius) * 0.6));
    --_space: var(--film-space, 1em);
    --_focus: 2px solid var(--film-focus-color, currentColor);
    display: block;
    container: film / inline-size;
    contain-intrinsic-inline-size: 20em;
    min-inline-size: 0;
    max-inline-size: 100%;
    color: var(--film-color, inherit);
    font-family: var(--film-font, inherit);
    font-size: var(--film-font-size, inherit);
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([scheme='dark']) {
    --_surface: #15151a;
    color-scheme: dark;
    color: var(--film-color, #ececf1);
  }
  :host([scheme='light']) {
    --_surface: #fff;
    color-scheme: light;
    color: var(--film-color, #1c1c21);
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  .base {
    position: relative;
    overflow: clip;
    overflow-clip-margin: 6px;
    border-radius: var(--_radius);
    font-style: normal;
    font-variant-numeric: lining-nums tabular-nums;
    letter-spacing: normal;
    line-height: 1.5;
    overflow-wrap: break-word;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }
  /* Safari has no such margin, and would cut off the ring. */
  .base:has(:focus-visible) {
    overflow: visible;
  }
  [tabindex]:focus {
    outline: none;
  }
  .box {
    border: var(--film-border-width, 1px) solid var(--_border);
    padding: var(--film-padding, var(--_space));
    background: var(--film-surface, var(--_surface, none));
    box-shadow: var(--film-shadow, none);
  }
  :host([appearance='plain']) .box {
    border: 0;
    padding: 0;
  }
  /* As plain, until a theme says otherwise: on a surface of its own a text must not touch the edge. */
  :host(:not([appearance], [scheme])) section {
    border-width: var(--film-border-width, 0);
    padding: var(--film-padding, 0);
  }
  :host([appearance='filled']) .box {
    border-color: transparent;
    background: var(--film-surface, var(--_surface, var(--_fill)));
  }
  a {
    color: inherit;
  }
  .heading {
    font-family: var(--film-heading-font, inherit);
    font-size: 1.25em;
    font-weight: var(--film-heading-weight, 650);
    line-height: 1.2;
    letter-spacing: -0.008em;
    text-wrap: balance;
  }
  .muted {
    color: var(--_muted);
  }
  .small,
  .button {
    font-size: max(0.8125em, 12px);
  }
  .strong,
  .button {
    font-weight: 600;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .item + .item::before {
    content: '· ';
  }
  .icon {
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.1em;
  }
  .star {
    color: var(--film-star-color, color-mix(in oklab, #eda600 84%, currentColor));
    stroke-width: 0;
  }
  .star path {
    fill: currentColor;
  }
  :focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    text-decoration: underline 1px color-mix(in oklab, currentColor 40%, transparent);
    text-underline-offset: 0.2em;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.25em;
    border: 1px solid var(--_border);
    border-radius: 99px;
    padding: 0.25em 0.9em;
    background: none;
    color: inherit;
    font-family: inherit;
    letter-spacing: inherit;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_fill);
  }
  .sk {
    background: linear-gradient(var(--_fill) 0 0) 0 60% / 100% 0.8em no-repeat;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .sk::before {
    content: attr(data-text);
    visibility: hidden;
  }
  .sk-lines {
    block-size: calc(var(--_lines) * 1lh);
    background: repeating-linear-gradient(#0000 0 0.2lh, var(--_fill) 0 0.8lh, #0000 0 1lh);
  }
  .error {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.2em 0.8em;
    align-items: center;
  }
  .error .icon {
    grid-row: span 2;
    font-size: 1.5em;
    color: var(--_muted);
  }
  .error p {
    grid-column: 2;
  }
  .error .button {
    grid-area: 1 / 3 / span 2;
  }
  .credit {
    position: relative;
    z-index: 1;
    min-inline-size: 0;
  }
  summary {
    min-block-size: 24px;
    align-content: center;
    cursor: pointer;
  }
  .print {
    display: none;
  }
  @keyframes pulse {
    50% {
      opacity: 0.5;
    }
  }
  @container film (max-width: 24em) {
    .heading {
      hyphens: auto;
    }
    .error .button {
      grid-area: auto / 2;
      justify-self: start;
    }
  }
  @container film (min-width: 44em) {
    .box {
      padding: var(--film-padding, calc(var(--_space) * 1.25));
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: pulse 1.8s ease-in-out infinite;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: currentColor;
      --_border: currentColor;
    }
  }
  @media (forced-colors: active) {
    .star {
      color: inherit;
    }
    .sk {
      border: 1px solid;
    }
  }
  @media (pointer: coarse) {
    .button,
    .link,
    summary {
      min-block-size: 44px;
    }
  }
  @media print {
    .print {
      display: block;
    }
    .skeleton,
    .button {
      display: none;
    }
    .box {
      break-inside: avoid;
    }
  }
`;
