import { applies } from '@drempel/core/conditions.js';
import { itemOf, scanOf } from '@drempel/core/instrument.js';
import { parseInstrument } from '@drempel/core/parse-instrument.js';
import { describeProblem } from '@drempel/core/problem-words.js';
import { noResponses } from '@drempel/core/responses.js';
import { inWordsOf } from '@drempel/core/words.js';
import { expect } from '@open-wc/testing';
import { catalog } from '../catalog.ts';
import structure from './instrument.json' with { type: 'json' };
import instrument from './nl.ts';
import de from './text/de.json' with { type: 'json' };
import en from './text/en.json' with { type: 'json' };
import fr from './text/fr.json' with { type: 'json' };
import nl from './text/nl.json' with { type: 'json' };

const texts: Readonly<Record<string, unknown>> = { nl, en, de, fr };

const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);

/** The items of the draft (`domain/instrument-draft.json`), with T04 and T12 each made into two. */
const levels = [
  ...numbered('G', 9), ...numbered('T', 13), ...numbered('L', 6), ...numbered('A', 6), ...numbered('S', 4),
  ...numbered('V', 5), ...numbered('B', 2), ...numbered('O', 2), ...numbered('W', 2),
].flatMap((code) => (code === 'T04' || code === 'T12' ? [`${code}a`, `${code}b`] : [code]));

describe('actieplan', () => {
  it('has all 51 level items and 17 indicators, each indicator optional and beside an item of its group', () => {
    const ids = (kind: string) => instrument.items.filter((item) => item.kind === kind).map((item) => item.id);
    expect(ids('level')).to.deep.equal(levels);
    expect(ids('indicator').sort()).to.deep.equal(numbered('K', 17));
    expect(instrument.items.length).to.equal(68);
    for (const item of instrument.items) {
      if (item.kind !== 'indicator') continue;
      expect(item.optional, item.id).to.equal(true);
      expect(itemOf(instrument, item.belongsTo ?? '')?.in.priorities, item.id).to.deep.equal(item.in.priorities);
    }
  });

  it('has each item in one priority, and in the effects with one main effect or more', () => {
    for (const item of instrument.items) {
      expect(Object.values(item.in.priorities ?? {}), item.id).to.deep.equal([1]);
      const weights = Object.values(item.in.effects ?? {});
      expect(weights, item.id).to.include(1);
      expect(weights.every((weight) => weight === 1 || weight === 0.5), item.id).to.equal(true);
    }
  });

  it('has seven B’s, each with items', () => {
    const bs = instrument.views.find((view) => view.id === 'bs');
    const items = bs?.groups.map((group) => [group.id, instrument.items.filter((item) => item.in.bs?.[group.id] === 1).map((item) => item.id).join(' ')]);
    expect(items).to.deep.equal([
      ['bruikbaarheid', 'T01 T11'],
      ['beschikbaarheid', 'T02 T08 T13'],
      ['betaalbaarheid', 'T03'],
      ['bereikbaarheid', 'T04a T04b T12a T12b'],
      ['bekendheid', 'T05 T09'],
      ['begrijpbaarheid', 'T06 L02 L05'],
      ['betrouwbaarheid', 'T07 A02'],
    ]);
  });

  it('has 16 items in the quick scan, in reading order', () => {
    const { items, indicative } = scanOf(instrument, 'quick');
    expect(items.join(' ')).to.equal('G01 G02 G04 G05 T06 T08 T10 T11 L01 L02 L05 A02 A03 S02 V02 B01');
    expect(indicative).to.equal(true);
  });

  const sectors: readonly [sector: string, quick: number, levels: number, all: number][] = [
    ['gem', 16, 51, 68], ['ond', 16, 47, 62], ['wel', 16, 48, 65], ['gez', 15, 38, 48], ['vri', 16, 47, 62], ['wrk', 14, 39, 53],
  ];
  for (const [sector, quick, level, all] of sectors) {
    it(`asks ${quick} items of "${sector}" in the quick scan, and ${all} in the full one, of which ${level} levels`, () => {
      const responses = { ...noResponses(instrument), profile: { sector } };
      const asked = (scan: string) => scanOf(instrument, scan).items.flatMap((id) => {
        const item = itemOf(instrument, id);
        return item && applies(instrument, item, responses) ? [item] : [];
      });
      expect(asked('quick').length).to.equal(quick);
      expect(asked('full').length).to.equal(all);
      expect(asked('full').filter((item) => item.kind === 'level').length).to.equal(level);
    });
  }

  it('has texts for every language of the catalogue', () => {
    expect(Object.keys(texts)).to.deep.equal(catalog[0]?.languages);
  });

  for (const [language, text] of Object.entries(texts)) {
    it(`is without a problem in ${language}`, () => {
      const result = parseInstrument(structure, text);
      expect(result.ok ? [] : result.problems.map(describeProblem)).to.deep.equal([]);
    });
  }

  it('has no placeholder left in the words of any sector', async () => {
    for (const language of catalog[0]?.languages ?? []) {
      const loaded = await catalog[0]?.load(language);
      if (!loaded) throw new Error(language);
      for (const sector of [undefined, ...sectors.map(([id]) => id)]) {
        const { words: _words, ...worded } = inWordsOf(loaded, sector);
        expect(JSON.stringify(worded), `${language} ${sector}`).not.to.match(/\{\p{L}+\}/u);
      }
    }
  });

  it('hides figures about few people', () => {
    const hidden = instrument.items.flatMap((item) => (item.kind === 'indicator' && item.hiddenUnder ? [[item.id, item.hiddenUnder.count, item.hiddenUnder.part]] : []));
    expect(hidden).to.deep.equal([['K03', 10, 'either'], ['K09', 10, 'denominator'], ['K07', 10, 'either'], ['K11', 10, 'denominator']]);
  });
});
