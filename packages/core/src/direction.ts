/** The direction in which a language is written, by its BCP 47 tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i.test(language) || /-(arab|hebr|thaa|syrc)\b/i.test(language) ? 'rtl' : 'ltr';
}
