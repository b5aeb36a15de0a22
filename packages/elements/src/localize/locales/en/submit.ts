import type { Translation } from '../../translations.ts';

/** English words of sending. */
const words: Translation<'submit'> = {
  'submit.title': 'Send your result',
  'submit.text': 'Your answers and your report go to {{to}}. Notes go along.',
  'submit.someone': 'your organisation',
  'submit.button': 'Send to {{to}}',
  'submit.again': 'Send again',
  'submit.retry': 'Try again now',
  'submit.sending': 'Sending…',
  'submit.sent': 'Sent, and received by {{to}} on {{date}}.',
  'submit.changed': 'You changed something after that. It has not been sent yet.',
  'submit.handed': 'Passed on to this website. The website itself will say whether it has arrived.',
  'submit.handedSent': 'Sent. The website says that your result has arrived.',
  'submit.handedFailed': 'The website says that it did not work. Try again, or save your result in a file.',
  'submit.waiting': 'We will try again by ourselves at {{time}}.',
  'submit.notYet': 'Not sent yet.',
  'submit.waitingSoon': 'We will try again by ourselves in a moment.',
  'submit.kept': 'Your result is waiting, and is kept. You may close the page: it goes on next time.',
  'submit.notKept': 'Leave this page open until it has been sent, or save your result in a file.',
  'submit.why_offline': 'There is no connection with the server.',
  'submit.why_timeout': 'The server did not answer in time.',
  'submit.why_busy': 'The server is too busy now.',
  'submit.why_failing': 'The server cannot process this now.',
  'submit.why_sign-in': 'You are no longer signed in. Sign in in another tab, then try again.',
  'submit.why_not-allowed': 'You may not send anything here. Ask whoever makes this page for help.',
  'submit.why_refused': 'The server does not accept this result. Save it in a file and tell whoever makes this page.',
  'submit.why_too-large': 'Your result is too large for the server. Shorten your notes or save it in a file.',
  'submit.why_conflict': 'The server already has something else under this number. Send it again: it will get a new number.',
  'submit.why_no-receiver': 'There is no receiver at this address that we understand. Tell whoever makes this page.',
  'submit.failed': 'Not sent.',
  'submit.safe': 'Your answers are not lost.',
};

export default words;
