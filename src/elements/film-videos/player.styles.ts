import {css} from 'lit';

export const playerStyles = css`
  .playing {
    grid-column: 1 / -1;
  }
  .playing a {
    margin-inline-start: auto;
  }
  .player {
    max-block-size: 85vh;
    background: #000;
  }
`;
