// What plain and careful words are, in each language. `readability.mjs` holds texts to it.
//
// `sentence`: most words in a sentence. `longWord`: from so many letters a word is long; `longWords`: most of those in
// one text. `clause`: where a sentence falls apart into clauses. `passive`, `negatives`: asked of each clause; left out
// where a machine would be wrong too often. `banned`: a word, and what to write instead.

const SLASH = [/\p{L}+\/\p{L}+/u, 'No slash: choose, or use both words.'];
const DOTTED = [/(?<![\p{L}.])(?:\p{L}{1,3}\.){2,}|(?<![\p{L}.])\p{L}\. \p{L}\./u, 'Write it in full.'];
const AMOUNT = [/€|\beuros?\b/iu, 'No amounts: they change. Say where to find them.'];

/** A word from its first to its last letter, so that "uw" is not found in "nieuw". */
function word(pattern) {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
}

/** A past participle, weak ("gemaakt", "herhaald") or strong ("herschreven"), with what may stand before it ("nagekeken"). */
const NL_PARTICIPLE = word(`(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg)?(?:${[
  'ge\\p{L}+[dt]',
  '(?:be|ver|ont|her)\\p{L}{2,}[dt]',
  '(?:ge|be|ver|ont|her|onder)+(?:geven|nomen|vonden|sproken|schreven|kozen|holpen|wezen|broken|sloten|keken|gaan|trokken|zonden|lezen|zien|laten|houden|vangen|boden)',
].join('|')})`);
/** These look the same, and are none; or it happened by itself. */
const NL_NO_PARTICIPLE = new RegExp(word('gestart|gebeurd|veranderd|gegroeid|gelukt|geweest|geld|gebied|gezondheid|gevoelig gegeven|beleid|verschillend|verstand|verband|bericht|beschermd|bekend|gericht|herkomst|bestaat|verdient|verandert|verbetert|gebruikt|betekent').source, 'giu');
const NL_AUXILIARY = word('wordt?|worden|werden|werd|is|zijn|was|waren');

const nl = {
  sentence: 20,
  longWord: 15,
  longWords: 2,
  clause: /[,;:()]|(?<!\p{L})(?:en|of|maar|want|dat|die|dan|wie|wat|waar\p{L}*|welke?|hoe|als|omdat|terwijl)(?!\p{L})/iu,
  passive: (clause) => NL_AUXILIARY.test(clause) && NL_PARTICIPLE.test(clause.replace(NL_NO_PARTICIPLE, '')),
  negatives: /(?<!\p{L})(?:niet|geen|nooit|niemand|nergens|niets|niks|zonder|noch|evenmin|on\p{L}+(?:lijk|baar))(?!\p{L})/giu,
  percentage: /%|\b(?:procent|percent)/iu,
  noNames: /(?:geen|zonder) namen/iu,
  banned: [
    SLASH,
    DOTTED,
    AMOUNT,
    [word('allochto(?:on|ne|nen)'), 'Write "persoon van buitenlandse herkomst".'],
    [word('autochto(?:on|ne|nen)|inheems\\p{L}*|uitheems\\p{L}*'), 'Say whom you mean, such as "bewoners".'],
    [word('migrant(?:en)?|buitenlanders?|vreemdeling(?:en)?|gastarbeiders?|illega(?:al|len)'), 'Write "persoon van buitenlandse herkomst" or "nieuwkomer".'],
    [word('doelgroep(?:en)?'), 'Say whom you mean.'],
    [word('gehandicapten?|invaliden?|mindervaliden?'), 'Write "mensen met een handicap".'],
    [word('blanken?|rassen'), 'Leave it out.'],
    [word('taalachterstand|kansarme?n?'), 'Say what is in the way, not what people lack.'],
    [word('bv|bijv|enz|etc|nl|incl|excl|evt|resp|max|min|ca|ivm|mbt|tav|aub'), 'Write it in full.'],
    [word('VMRI|IGVM|AgII|NT2|GBO'), 'Write the name in full.'],
    [word('dient te|dienen te|dient (?:\\p{L}+ ){1,3}te'), 'Write "moet".'],
    [word('middels|teneinde|alsmede|inzake|betreffende|aangaande|conform|tevens|derhalve|zulks|desbetreffende|hieromtrent|ingevolge|krachtens|jegens'), 'Write the everyday word.'],
    [word('met betrekking tot|ten behoeve van|ten aanzien van|in het kader van|op het vlak van|door middel van|in functie van|ten gevolge van'), 'Write "voor", "over" or "door".'],
    [word('indien|gelieve|dewelke|hetwelk|welk(?:e)? dan'), 'Write the everyday word: "als", a simple request, "die".'],
    [word('u|uw'), 'Say "je".'],
    [word('stakeholders?|empowerment|implementeren|implementatie|faciliteren|outreachend|toeleiding|toeleiden|laagdrempelig\\p{L}*|output|outcome|good practices?'), 'Say what one would see.'],
    [word('(?:\\p{N}+|tien|twaalf|vijftien|zestien|zeventien|achttien|negentien|twintig) (?:beschermde )?(?:discriminatie)?(?:gronden|kenmerken)'), 'No count of protected grounds: the list changes.'],
  ],
};

const en = {
  sentence: 22,
  longWord: 14,
  longWords: 2,
  clause: /[,;:()]|\b(?:and|or|but|that|who|which|what|where|when|why|how|if|because|until)\b/iu,
  negatives: /\b(?:not|no|never|nobody|nothing|nowhere|without|none|neither|nor)\b|n[’']t\b/giu,
  percentage: /%|\bper ?cent/iu,
  noNames: /\bno names|without names/iu,
  banned: [
    SLASH,
    DOTTED,
    AMOUNT,
    [word('allochthon\\p{L}*|autochthon\\p{L}*|natives?|non-natives?|foreigners?|immigrants?|migrants?|aliens?|illegals?'), 'Write "person of foreign origin" or "newcomer".'],
    [word('target groups?'), 'Say whom you mean.'],
    [word('handicapped|invalids?|the disabled|wheelchair-bound'), 'Write "people with disabilities".'],
    [word('etc|approx|incl|excl|max|min|NT2|AgII|(?<!\\()(?:VMRI|IGVM)'), 'Write it in full; a short name of a body may follow in brackets.'],
    [word('utili[sz]e\\p{L}*|in order to|prior to|pursuant to|with regard to|in terms of|shall|hereby|thereof|facilitate\\p{L}*|stakeholders?|empower\\p{L}*'), 'Write the everyday word.'],
    [word('(?:\\p{N}+|nineteen|eighteen|twenty) (?:protected )?(?:grounds|characteristics)'), 'No count of protected grounds: the list changes.'],
  ],
};

const fr = {
  sentence: 26,
  longWord: 16,
  longWords: 2,
  clause: /[,;:()]/u,
  percentage: /%|\bpour ?cent/iu,
  noNames: /\b(?:aucun|pas de|sans|ni) noms?\b/iu,
  banned: [
    SLASH,
    DOTTED,
    AMOUNT,
    [word('allochtones?|autochtones?|indigènes?|immigrée?s?|migrante?s?|étrangers|clandestins?'), 'Write "personne d’origine étrangère" or "nouvel arrivant".'],
    [word('(?:public|groupe)s?[ -]cibles?'), 'Say whom you mean.'],
    [word('(?:les|des|aux|ces) (?:handicapés|invalides)'), 'Write "personnes en situation de handicap".'],
    [word('etc|cf|max|min|NT2|AgII|(?<!\\()(?:VMRI|IGVM)'), 'Write it in full; a short name of a body may follow in brackets.'],
    [word('il convient de|veuillez|en vue de|dans le cadre de|au niveau de|afin que|susmentionnée?s?|nonobstant|ledit|ladite'), 'Write the everyday word.'],
    [word('(?:\\p{N}+|dix-neuf|vingt) (?:critères|motifs) (?:protégés|de discrimination)'), 'No count of protected grounds: the list changes.'],
  ],
};

const de = {
  sentence: 22,
  longWord: 20,
  longWords: 2,
  clause: /[,;:()]|(?<!\p{L})(?:und|oder|aber)(?!\p{L})/iu,
  negatives: /(?<!\p{L})(?:nicht|kein(?:e[mnrs]?)?|nie|niemals|niemand|nirgends|nirgendwo|nichts|ohne|weder)(?!\p{L})/giu,
  percentage: /%|\bProzent/iu,
  noNames: /(?:keine|ohne) Namen/iu,
  banned: [
    [/\p{L}+[/*:_]\p{Ll}+/u, 'No slash, star or colon inside words: use both words, or one for all.'],
    DOTTED,
    AMOUNT,
    [word('allochthon\\p{L}*|autochthon\\p{L}*|(?:ein)?heimische[mnrs]?|Migrant(?:en|innen|in)?|Ausländer(?:innen|in|n)?|Fremde[mnrs]?|Illegale[mnrs]?'), 'Write "Person ausländischer Herkunft" or "Neuankömmling".'],
    [word('Zielgruppen?'), 'Say whom you mean.'],
    [word('Behinderte[mnrs]?|Invaliden?'), 'Write "Menschen mit Behinderung".'],
    [word('usw|bzw|ggf|evtl|etc|ca|inkl|max|min|NT2|AgII|(?<!\\()(?:VMRI|IGVM)'), 'Write it in full; a short name of a body may follow in brackets.'],
    [word('mittels|seitens|bezüglich|hinsichtlich|im Rahmen|zwecks|diesbezüglich\\p{L}*|gemäß|obliegt'), 'Write the everyday word.'],
    [word('(?:\\p{N}+|neunzehn|zwanzig) (?:geschützte )?(?:Merkmale|Diskriminierungsgründe|Gründe)'), 'No count of protected grounds: the list changes.'],
  ],
};

export const LANGUAGE_RULES = { nl, en, fr, de };
