import {css} from 'lit';

export const lightboxStyles = css`
  .lightbox {
    --_muted: color-mix(in oklab, currentColor 75%, transparent);
    --_fill: color-mix(in oklab, currentColor 12%, transparent);
    --_focus: 2px solid;
    --_ground: var(--film-overlay, #0d0d10);
    position: fixed;
    inset: 0;
    grid: auto minmax(0, 1fr) auto / auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.5em 0.75em;
    container: lightbox / inline-size;
    inline-size: 100%;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    border: 0;
    padding-block-start: 0.5em;
    overflow: hidden;
    overscroll-behavior: contain;
    touch-action: pinch-zoom;
    background: var(--_ground);
    color: #f4f4f6;
    color-scheme: dark;
  }
  .lightbox[open] {
    display: grid;
  }
  .counter {
    grid-area: 1 / 1 / auto / span 2;
    padding-inline-start: 1.1em;
  }
  .close {
    grid-area: 1 / 3;
  }
  .track {
    position: relative;
    grid-area: 2 / 1 / auto / -1;
    align-self: stretch;
    translate: var(--_drag);
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .slide {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    display: grid;
    grid: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    inline-size: 100%;
    overflow: hidden;
    text-align: center;
  }
  .before {
    inset-inline-start: -100%;
  }
  .after {
    inset-inline-start: 100%;
  }
  .ground {
    fill: var(--_fill);
  }
  .slide > * {
    grid-area: 1 / 1;
    max-inline-size: 100%;
    max-block-size: 100%;
  }
  .slide img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: scale-down;
  }
  .now img {
    translate: var(--_x) var(--_y);
    scale: var(--_scale);
  }
  .loaded + .ground {
    visibility: hidden;
  }
  .round {
    display: grid;
    place-items: center;
    position: relative;
    inline-size: 44px;
    block-size: 44px;
    margin-inline: 0.5em;
    border: 1px solid transparent;
    border-radius: 50%;
    background: none;
    color: inherit;
    font-size: 1em;
    cursor: pointer;
  }
  .round .icon {
    font-size: 1.4em;
  }
  .turn,
  .round:hover {
    background: color-mix(in oklab, currentColor 14%, var(--_ground));
  }
  .round[aria-disabled] {
    cursor: default;
  }
  [aria-disabled] .icon {
    opacity: 0.35;
  }
  .turn {
    grid-area: 3 / 1;
    margin-block-end: 0.5em;
  }
  .turn.next {
    grid-area: 3 / 3;
  }
  .turn .icon,
  .next:dir(rtl) .icon {
    rotate: 90deg;
  }
  .next .icon,
  .turn:not(.next):dir(rtl) .icon {
    rotate: -90deg;
  }
  .caption {
    grid-area: 3 / 2;
    min-block-size: 4.5em;
    max-block-size: 30dvh;
    max-inline-size: 60ch;
    margin-inline: auto;
    padding-block: 0.5em 1em;
    overflow: auto;
    overscroll-behavior: contain;
    touch-action: pan-y pinch-zoom;
    overflow-wrap: anywhere;
    text-align: center;
    text-wrap: balance;
  }
  .caption:focus-visible {
    outline: var(--_focus);
  }
  @container lightbox (min-width: 40em) {
    .turn,
    .turn.next {
      grid-row: 2;
      margin-block: 0;
    }
    .caption {
      min-block-size: 3.5em;
    }
    .slide {
      padding-inline: 4.5em;
    }
  }
  @media (forced-colors: active) {
    .round {
      border-color: ButtonBorder;
    }
  }
  @media print {
    .lightbox {
      display: none;
    }
  }
`;
