import type { Translation } from '../../translations.ts';

const words: Translation<'questionnaire'> = {
  'page.position': 'Frage {{first}} von {{total}}',
  'page.positions': 'Fragen {{first}} bis {{last}} von {{total}}',
  'page.optional_one': '({{count}} davon ist eine Zahl: Die dürfen Sie offenlassen)',
  'page.optional_other': '({{count}} davon sind Zahlen: Die dürfen Sie offenlassen)',
  'page.previous': 'Zurück',
  'page.next': 'Weiter',
  'page.review': 'Zur Übersicht',
  'item.number': 'Frage {{number}}',
  'item.special': 'Passt keine dieser Antworten?',
  'item.specialFigure': 'Können Sie diese Zahl nicht angeben?',
  'item.notApplicable': 'Betrifft uns nicht',
  'item.unknown': 'Weiß ich nicht',
  'item.clear': 'Meine Antwort löschen',
  'item.cleared': 'Ihre Antwort ist gelöscht.',
  'item.setAside': 'Was Sie ausgefüllt haben, zählt jetzt nicht mit. Ändern Sie es oder löschen Sie Ihre Antwort, dann zählt es wieder.',
  'item.restored': 'Ihre vorige Antwort zählt wieder.',
  'item.remarks': 'Notiz oder Beleg hinzufügen',
  'item.remarksFilled': 'Notiz und Beleg ({{count}})',
  'item.caution': 'Bitte beachten:',
  'indicator.optional': 'Zahl (dürfen Sie offenlassen)',
  'save.off': 'Diese Seite speichert Ihre Antworten nicht.',
  'save.idle': 'Ihre Antworten werden beim Ausfüllen gespeichert.',
  'save.saving': 'Wird gespeichert…',
  'save.device': 'Auf diesem Gerät gespeichert',
  'save.tab': 'Gespeichert, bis Sie diesen Tab schließen',
  'save.elsewhere': 'Gespeichert',
  'save.failed': 'Nicht gespeichert',
};

export default words;
