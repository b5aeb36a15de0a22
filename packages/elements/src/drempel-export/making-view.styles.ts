import { css } from 'lit';

export const makingStyles = css`
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 4);
    align-items: center;
  }

  progress {
    flex: 1 1 12em;
    block-size: 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_canvas);
    accent-color: var(--_accent);
    overflow: hidden;
    appearance: none;
  }

  progress::-webkit-progress-bar {
    background: var(--_canvas);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  @media (forced-colors: active) {
    progress {
      appearance: auto;
    }
  }
`;
