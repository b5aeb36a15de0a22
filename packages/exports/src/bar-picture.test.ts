import { expect } from '@open-wc/testing';
import { BAR_HEIGHT, BAR_WIDTH, barPicture } from './bar-picture.ts';
import { bandColor, PAPER_COLORS } from './paper-colors.ts';

/** The colours of the middle line of the picture, at these parts of its width, as the browser draws it. */
async function colorsAt(picture: Uint8Array<ArrayBuffer>, parts: readonly number[]): Promise<string[]> {
  const bitmap = await createImageBitmap(new Blob([picture], { type: 'image/png' }));
  expect([bitmap.width, bitmap.height]).to.deep.equal([BAR_WIDTH, BAR_HEIGHT]);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return parts.map((part) => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(Math.round(part * (BAR_WIDTH - 1)), BAR_HEIGHT / 2, 1, 1).data;
    return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  });
}

describe('the picture of a bar', () => {
  it('is a PNG that browsers draw: the score, its mark, what is possible, and the rest', async () => {
    const [fill, mark, range, rest] = await colorsAt(barPicture({ score: 0.4, low: 0.3, high: 0.7 }), [0.1, 0.4, 0.6, 0.9]);
    expect([fill, mark, rest]).to.deep.equal([bandColor(0.4), PAPER_COLORS.ink, PAPER_COLORS.canvas]);
    expect(range).not.to.be.oneOf([fill, mark, rest]);
  });

  it('begins at the right where one reads from there', async () => {
    const [left, right] = await colorsAt(barPicture({ score: 0.4, low: 0.4, high: 0.4 }, true), [0.1, 0.9]);
    expect([left, right]).to.deep.equal([PAPER_COLORS.canvas, bandColor(0.4)]);
  });

  it('has no mark where there is no score', async () => {
    const [start] = await colorsAt(barPicture({ low: 0.5, high: 0.9 }), [0.01]);
    expect(start).to.equal(PAPER_COLORS.canvas);
  });

  it('can be drawn at every score', async () => {
    for (let score = 0; score <= 1; score += 0.125) {
      const [first, last] = await colorsAt(barPicture({ score, low: 0, high: 1 }), [0, 1]);
      expect(first).to.equal(score < 0.01 ? PAPER_COLORS.ink : bandColor(score));
      if (score === 1) expect(last).to.equal(PAPER_COLORS.ink);
    }
  });
});
