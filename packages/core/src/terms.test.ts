import { expect } from '@open-wc/testing';
import type { Glossary } from './glossary.ts';
import type { IndicatorItem, LevelItem } from './instrument.ts';
import type { TextPart } from './terms.ts';
import { itemTerms } from './terms.ts';

const source = { title: 'Eigen omschrijving', published: '2026-11' };
const glossary: Glossary = {
  language: 'nl',
  entries: [
    { id: 'herkomst', term: 'persoon van buitenlandse herkomst', forms: ['buitenlandse herkomst'], text: 'x', source },
    { id: 'tolk', term: 'tolk', forms: ['tolken', 'sociaal tolk'], text: 'x', source },
    { id: 'buddy', term: 'buddywerking', forms: ['buddy', 'buddy’s'], text: 'x', source },
    { id: 'rust', term: 'anti-stresshoek', text: 'x', source },
    { id: 'vmri', term: 'Instituut (VMRI)', text: 'x', source },
    { id: 'loket', term: 'loket', text: 'x', pageOnly: true, source },
  ],
};

const level = (words: Partial<LevelItem>): LevelItem => ({ id: 'a', kind: 'level', revision: 1, statement: '', in: {}, optional: false, suggestions: [], rungs: [], ...words });

/** The text with its terms between brackets. */
const marked = (parts: readonly TextPart[]) => parts.map((part) => (typeof part === 'string' ? part : `[${part.text}=${part.entry.id}]`)).join('');
const help = (text: string) => marked(itemTerms(glossary, level({ help: text })).help);

describe('the terms of an item', () => {
  const rows: readonly [what: string, text: string, found: string][] = [
    ['finds a term and a form of it', 'Een tolk helpt. Een buddy ook.', 'Een [tolk=tolk] helpt. Een [buddy=buddy] ook.'],
    ['finds it whatever its capitals', 'Tolken helpen.', '[Tolken=tolk] helpen.'],
    ['takes the longest', 'Een persoon van buitenlandse herkomst.', 'Een [persoon van buitenlandse herkomst=herkomst].'],
    ['takes the longest, also when it begins earlier', 'Vraag een sociaal tolk.', 'Vraag een [sociaal tolk=tolk].'],
    ['opens the first occurrence alone, in whatever form', 'Een tolk. Twee tolken.', 'Een [tolk=tolk]. Twee tolken.'],
    ['leaves parts of words alone', 'De tolkdienst en de videotolk.', 'De tolkdienst en de videotolk.'],
    ['leaves words with a hyphen alone', 'Een tolk-uur, een online-tolk.', 'Een tolk-uur, een online-tolk.'],
    ['finds a term with a hyphen', 'De anti-stresshoek is open.', 'De [anti-stresshoek=rust] is open.'],
    ['takes the apostrophe along', 'Twee buddy’s.', 'Twee [buddy’s=buddy].'],
    ['reads signs as signs', 'Het Instituut (VMRI) helpt.', 'Het [Instituut (VMRI)=vmri] helpt.'],
    ['leaves alone what belongs to the page of terms', 'Aan het loket.', 'Aan het loket.'],
    ['has nothing to open in nothing', '', ''],
  ];
  for (const [what, text, found] of rows) it(what, () => expect(help(text)).to.equal(found));

  it('opens a term once: in the help before the caution', () => {
    const { help: first, note } = itemTerms(glossary, level({ help: 'Een tolk.', note: 'Een tolk en een buddy.' }));
    expect([marked(first), marked(note)]).to.deep.equal(['Een [tolk=tolk].', 'Een tolk en een [buddy=buddy].']);
  });

  it('opens terms in the caution of an indicator', () => {
    const item = { ...level({}), kind: 'indicator', numerator: 'Aantal tolken', denominator: '', caution: 'Tel elke tolk.' } as unknown as IndicatorItem;
    expect(marked(itemTerms(glossary, item).caution)).to.equal('Tel elke [tolk=tolk].');
    expect(itemTerms(glossary, item).elsewhere).to.deep.equal([]);
  });

  it('names apart what stands in the statement and the answers alone, once', () => {
    const item = level({ statement: 'We zetten een tolk in.', help: 'Ook een buddy telt.', rungs: [{ label: 'a', text: 'Geen tolk of buddy.', share: 0 }, { label: 'b', text: 'Voor wie van buitenlandse herkomst is.', share: 1 }] });
    expect(itemTerms(glossary, item).elsewhere.map(({ id }) => id)).to.deep.equal(['tolk', 'herkomst']);
  });

  it('is worked out once', () => {
    const item = level({ help: 'Een tolk.' });
    expect(itemTerms(glossary, item)).to.equal(itemTerms(glossary, item));
  });

  it('finds nothing with a glossary whose terms all belong to the page', () => {
    const { entries: [first] } = glossary;
    expect(marked(itemTerms({ language: 'nl', entries: [{ ...first!, pageOnly: true }] }, level({ help: 'Een tolk.' })).help)).to.equal('Een tolk.');
  });
});
