import {css} from 'lit';

export const filmPageStyles = css`
  .far,
  .skeleton {
    min-block-size: max(48em, 100vh);
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2.5);
    /* Its sections clip what is theirs. */
    overflow: visible;
  }
  /* A section that has nothing to show is left out. */
  .page > :state(empty):not(:state(can-add)) {
    display: none;
  }
`;
