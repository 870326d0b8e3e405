import {css} from 'lit';

export const filmVideosStyles = css`
  .videos {
    /* What follows a player, which takes a row of its own, fills the room before it. */
    grid-auto-flow: dense;
  }
  .still {
    display: block;
    inline-size: 100%;
    border: 0;
    color: inherit;
    font: inherit;
    cursor: pointer;
    background: none;
    text-align: start;
  }
  .thumbnail,
  .player {
    display: block;
    position: relative;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    margin-block-end: 0.5em;
    border: 1px solid var(--_border);
    overflow: hidden;
    border-radius: var(--_media-radius);
    background: var(--_fill);
  }
  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .play,
  .duration {
    position: absolute;
    background: #000b;
    color: #fff;
  }
  .play {
    inset: 0;
    inline-size: 3em;
    block-size: 3em;
    margin: auto;
    border-radius: 50%;
    padding: 0.9em;
    fill: currentColor;
  }
  .duration {
    inset-block-end: 0.5em;
    inset-inline-end: 0.5em;
    border-radius: 0.35em;
    padding: 0.1em 0.45em;
  }
`;
