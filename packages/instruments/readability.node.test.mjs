import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readPassages, readingProblems, readingSummary, readingTable } from './readability.mjs';

const good = 'Een medewerker vraagt elk jaar wat beter kan.';
const words = { users: { '*': 'burgers', ond: 'leerlingen en ouders' } };
const inRung = (rung, language = 'nl') => ({ language, words, items: { X1: { statement: 'Kort.', rungs: [rung] } } });
const inHelp = (help, language = 'nl') => ({ language, words, items: { X1: { help } } });
const problemsOf = (text) => readingProblems(text, 'nl.json');
const times = (count, word) => Array.from({ length: count }, () => word).join(' ');

describe('the words of an instrument', () => {
  test('are without a problem when they are plain', () => {
    assert.deepEqual(problemsOf(inRung(good)), []);
    assert.deepEqual(problemsOf(inHelp(good)), []);
  });

  const wrong = [
    ['a long sentence', inHelp(`${times(21, 'ja')}.`), /^nl\.json › items › X1 › help: a sentence of 21 words \("ja ja/],
    ['a sentence that is long with the words of one sector', inHelp(`{Users} en {users} ${times(14, 'ja')}.`), /a sentence of 21 words/],
    ['many long words', inHelp('Gegevensbescherming, schrijfafspraken en volwassenenonderwijs.'), /3 long words \(Gegevensbescherming, schrijfafspraken, volwassenenonderwijs\)/],
    ['a passive form in a rung', inRung('De meeste brieven worden elk jaar door iemand nagekeken.'), /rungs › 0: "De meeste brieven worden.*" is passive/],
    ['a passive form with "zijn" in a statement', { language: 'nl', items: { X1: { statement: 'Onze teksten zijn herschreven.' } } }, /statement: .*is passive/],
    ['two passive forms in one text', inHelp('De brief wordt gemaakt. De brief wordt verzonden.'), /"De brief wordt gemaakt\." is passive/],
    ['a double negative', inHelp('Geen brief is niet nodig.'), /"Geen brief is niet nodig\." says no twice/],
    ['a double negative with "on-"', inHelp('Dat is niet onbelangrijk en niet onbegrijpelijk.'), /"niet onbegrijpelijk\." says no twice/],
    ['a short rung', inRung('We doen hier nog niets.'), /a rung of 5 words/],
    ['a rung that is short with the words of one sector', inRung('Elk jaar vragen we wat {users} denken.'), /a rung of 7 words/],
    ['a long rung', inRung(`${times(13, 'ja')}. ${times(13, 'ja')}.`), /a rung of 26 words/],
    ['a rung that is long with the words of one sector', inRung(`${times(13, 'ja')}. ${times(10, 'ja')} {users}.`), /a rung of 26 words/],
    ['a rung of three sentences', inRung('Eerst vragen we raad. Dan schrijven we dat op. Dan doen we het.'), /a rung of 3 sentences/],
    ['a percentage in a rung', inRung('We herschreven al 80 % van onze veelgebruikte brieven.'), /a percentage in a rung/],
    ['a percentage in words', inRung('We herschreven al tachtig procent van onze veelgebruikte brieven.'), /a percentage in a rung/],
    ['a language without rules', { ...inHelp('Dobrý den.'), language: 'cs' }, /nobody wrote rules for words in "cs"/],
  ];
  for (const [what, text, problem] of wrong) {
    test(`are refused for ${what}, and only for that`, () => {
      const problems = problemsOf(text);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0], problem);
    });
  }

  test('may have one passive form in an explanation', () => {
    assert.deepEqual(problemsOf(inHelp('Zo wordt je vraag niet vergeten.')), []);
  });

  test('may say how something is, or that it happened by itself', () => {
    assert.deepEqual(problemsOf(inRung('Onze cijfers over herkomst zijn nog wat beperkt, en zo blijven ze.')), []);
    assert.deepEqual(problemsOf(inRung('Wij zijn daarmee in enkele diensten gestart. Elk jaar kijken we terug.')), []);
  });

  test('may say no once in each part of a sentence', () => {
    assert.deepEqual(problemsOf(inHelp('Wie de weg niet vindt, krijgt ook geen hulp.')), []);
  });

  test('count a colon as a pause', () => {
    assert.deepEqual(problemsOf(inHelp(`Bijvoorbeeld: ${times(20, 'ja')}.`)), []);
    assert.deepEqual(problemsOf(inRung('We vragen elk jaar aan mensen: wat kan beter? Daarna doen we het.')), []);
  });
});

describe('banned words', () => {
  const banned = {
    nl: [
      'allochtoon', 'Allochtonen', 'allochtone', 'autochtoon', 'inheems', 'uitheemse', 'migrant', 'migranten', 'vreemdeling', 'buitenlanders', 'illegalen',
      'doelgroep', 'gehandicapten', 'blanke', 'taalachterstand', 'kansarm', 'en/of', 'hij/zij', 'm.b.t.', 'i.v.m.', 'd.w.z.', 'bv.', 'bijv.', 'enz.', 'etc.', 'incl.',
      'dient te', 'dienen te', 'dient zich te', 'middels', 'teneinde', 'inzake', 'betreffende', 'conform', 'tevens', 'derhalve', 'indien', 'gelieve', 'u', 'uw',
      'met betrekking tot', 'ten behoeve van', 'in het kader van', 'stakeholders', 'laagdrempelige', 'implementeren', 'VMRI', 'IGVM', 'NT2',
      '€ 50', '50 euro', '19 gronden', 'negentien beschermde kenmerken', 'twintig discriminatiegronden',
    ],
    en: ['migrants', 'allochthonous', 'natives', 'foreigners', 'target group', 'handicapped', 'the disabled', 'and/or', 'e.g.', 'i.e.', 'etc.', 'in order to', 'utilise', 'stakeholders', '€ 50', '19 grounds'],
    fr: ['allochtone', 'autochtones', 'immigrés', 'migrante', 'public cible', 'les handicapés', 'et/ou', 'p.ex.', 'etc.', 'veuillez', 'il convient de', '50 euros', '19 critères protégés'],
    de: ['Migranten', 'Migrantin', 'Ausländer', 'Einheimische', 'Zielgruppe', 'Behinderte', 'und/oder', 'Mitarbeiter/innen', 'Nutzer*innen', 'z. B.', 'd.h.', 'usw.', 'bzw.', 'mittels', '50 Euro', '19 Merkmale'],
  };
  for (const [language, phrases] of Object.entries(banned)) {
    for (const phrase of phrases) {
      test(`${language}: "${phrase}" is found, with what to do instead`, () => {
        const problems = problemsOf(inHelp(`A ${phrase} b.`, language));
        assert.equal(problems.length, 1, problems.join('\n'));
        assert.match(problems[0], /^nl\.json › items › X1 › help: ".+" is not for our texts\. .+\.$/);
      });
    }
  }

  const fine = {
    nl: ['nieuw', 'bestuur', 'migratie', 'vijf gronden kopen', '24/7 open', 'grote plassen', 'muren', 'tien kinderen', 'CC BY 4.0.'],
    en: ['nature', 'alienate', 'target', 'grounds', 'CC BY 4.0.'],
    fr: ['personnes handicapées', 'étranger', 'cible', 'l’Institut (VMRI)'],
    de: ['fremd', 'behindern', 'zum Beispiel', 'das Institut (IGVM)'],
  };
  for (const [language, phrases] of Object.entries(fine)) {
    for (const phrase of phrases) test(`${language}: "${phrase}" is fine`, () => assert.deepEqual(problemsOf(inHelp(phrase, language)), []));
  }
});

describe('other languages', () => {
  const inLanguage = [
    ['en', 'We have already rewritten 80 per cent of our letters.', /a percentage in a rung/],
    ['fr', 'Nous avons déjà réécrit 80 pour cent de nos lettres.', /a percentage in a rung/],
    ['de', 'Wir haben schon 80 Prozent unserer Briefe neu geschrieben.', /a percentage in a rung/],
    ['fr', 'Nous demandons conseil. Nous écrivons tout. Nous le faisons ensuite.', /a rung of 3 sentences/],
    ['de', 'Niemand hat diese Aufgabe nicht, so wie es heute ist.', /says no twice/],
    ['en', 'Nobody does not know this, as things are now.', /says no twice/],
  ];
  for (const [language, rung, problem] of inLanguage) {
    test(`${language}: ${problem.source}`, () => {
      const problems = problemsOf(inRung(rung, language));
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0], problem);
    });
  }

  for (const [language, most] of [['nl', 20], ['en', 22], ['fr', 26], ['de', 22]]) {
    test(`${language}: a sentence has at most ${most} words`, () => {
      assert.deepEqual(problemsOf(inHelp(`${times(most, 'la')}.`, language)), []);
      assert.equal(problemsOf(inHelp(`${times(most + 1, 'la')}.`, language)).length, 1);
    });
  }
});

describe('items that people answer in their own words', () => {
  const structure = { items: [{ id: 'X1', kind: 'open' }, { id: 'X2', kind: 'level' }] };
  for (const [language, hint] of [['nl', 'Schrijf geen namen van mensen.'], ['en', 'Write no names of people.'], ['fr', 'N’écrivez aucun nom.'], ['de', 'Schreiben Sie keine Namen.']]) {
    test(`${language}: ask for no names`, () => {
      const without = { language, items: { X1: { help: 'La la.' }, X2: { help: 'La la.' } } };
      assert.deepEqual(readingProblems(without, 't', structure), ['t › items › X1 › help: people write their own words here. Ask for no names of people.']);
      assert.deepEqual(readingProblems({ language, items: { X1: { help: hint } } }, 't', { items: [structure.items[0]] }), []);
      assert.deepEqual(readingProblems({ language, items: { X1: { note: hint } } }, 't', { items: [structure.items[0]] }), []);
    });
  }
});

describe('figures', () => {
  const text = { language: 'nl', title: 'Ons plan', words, items: { X1: { help: 'De brief wordt gemaakt. Bijvoorbeeld: {users} lezen hem.' } } };

  test('are there for each text, and for none of the words that are filled in', () => {
    assert.deepEqual(readPassages(text).map(({ path }) => path.join('.')), ['title', 'items.X1.help']);
    const [heads, ...rows] = readingTable(text).map((line) => line.trim().split(/ {2,}/));
    assert.deepEqual(heads, ['text', 'words', 'sentences', 'longest', 'long words', 'passives', 'double negatives']);
    assert.deepEqual(rows, [['title', '2', '1', '2', '0', '0', '0'], ['items.X1.help', '10', '2', '5', '0', '1', '0']]);
  });

  test('are summed up in a line', () => {
    assert.equal(readingSummary(text), '2 texts, 3 sentences, 4.0 words each, longest 5, long words: 0, passives: 1, double negatives: 0');
    assert.equal(readingSummary({ ...text, language: 'fr' }), '2 texts, 3 sentences, 4.0 words each, longest 5, long words: 0');
  });
});

describe('the built-in instruments', () => {
  const src = new URL('./src/', import.meta.url);
  for (const id of readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)) {
    const structure = JSON.parse(readFileSync(new URL(`${id}/instrument.json`, src), 'utf8'));
    for (const file of readdirSync(new URL(`${id}/text/`, src))) {
      test(`${id}/text/${file} is plain and careful`, () => {
        const text = JSON.parse(readFileSync(new URL(`${id}/text/${file}`, src), 'utf8'));
        assert.deepEqual(readingProblems(text, file, structure), []);
      });
    }
  }
});
