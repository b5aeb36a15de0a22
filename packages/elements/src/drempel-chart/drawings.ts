import { css } from 'lit';
import { matrixStyles } from './matrix.styles.ts';
import { radarStyles } from './radar.styles.ts';

/** The drawings that no first screen shows, fetched when one is asked for. */
export { matrix, matrixSentence, matrixSteps, matrixTable } from './matrix.ts';
export { axisRows, LEAST_AXES, MOST_AXES, radar } from './radar.ts';

export const drawingStyles = css`
  ${radarStyles}
  ${matrixStyles}
`;
