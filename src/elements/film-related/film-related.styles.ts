import {css} from 'lit';

export const filmRelatedStyles = css`
  .far {
    min-block-size: 14em;
  }
  .films {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: var(--_space);
  }
  .films p {
    margin-block-end: 0.25em;
  }
  .room {
    block-size: 6.25em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
`;
