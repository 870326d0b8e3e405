import {css} from 'lit';

export const filmVideosStyles = css`
  .far {
    min-block-size: 20em;
  }
  .videos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    /* What follows a player, which takes a row of its own, fills the room before it. */
    grid-auto-flow: dense;
    gap: var(--_space);
  }
  .playing {
    grid-column: 1 / -1;
  }
  .playing a {
    margin-inline-start: auto;
  }
  .still {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    inline-size: 100%;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .thumbnail,
  .player {
    display: block;
    position: relative;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_media-radius);
    background: var(--_fill);
  }
  .player {
    max-block-size: 85vh;
    background: #000;
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
