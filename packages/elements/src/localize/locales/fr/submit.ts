import type { Translation } from '../../translations.ts';

/** French words of sending. The receiver stands where no "à" or "de" would have to join its article: "le service". */
const words: Translation<'submit'> = {
  'submit.title': 'Envoyer vos résultats',
  'submit.text': 'Nous envoyons vos réponses, vos remarques et votre rapport. Destinataire : {{to}}.',
  'submit.someone': 'votre organisation',
  'submit.button': 'Envoyer à : {{to}}',
  'submit.again': 'Envoyer de nouveau',
  'submit.retry': 'Réessayer maintenant',
  'submit.sending': 'Envoi en cours…',
  'submit.sent': 'Envoyé, et reçu par {{to}} le {{date}}.',
  'submit.changed': 'Vous avez encore changé quelque chose après. Cela n’est pas encore envoyé.',
  'submit.handed': 'Transmis à ce site. Le site dit lui-même si c’est arrivé.',
  'submit.handedSent': 'Envoyé. Le site signale que vos résultats sont arrivés.',
  'submit.handedFailed': 'Le site signale que cela n’a pas marché. Essayez encore une fois ou enregistrez vos résultats dans un fichier.',
  'submit.waiting': 'Nous réessayons automatiquement à {{time}}.',
  'submit.notYet': 'Pas encore envoyé.',
  'submit.waitingSoon': 'Nous réessayons automatiquement dans un instant.',
  'submit.kept': 'Vos résultats sont prêts et enregistrés. Vous pouvez fermer la page : l’envoi continue la prochaine fois.',
  'submit.notKept': 'Laissez cette page ouverte jusqu’à la fin de l’envoi, ou enregistrez vos résultats dans un fichier.',
  'submit.why_offline': 'Il n’y a pas de connexion avec le serveur.',
  'submit.why_timeout': 'Le serveur n’a pas répondu à temps.',
  'submit.why_busy': 'Le serveur est trop occupé pour l’instant.',
  'submit.why_failing': 'Le serveur ne peut pas traiter cela pour l’instant.',
  'submit.why_sign-in': 'Votre connexion à ce site est terminée. Connectez-vous dans un autre onglet, puis réessayez.',
  'submit.why_not-allowed': 'Vous n’avez pas le droit d’envoyer ici. Demandez de l’aide à la personne qui gère cette page.',
  'submit.why_refused': 'Le serveur n’accepte pas ces résultats. Enregistrez-les dans un fichier et signalez-le à la personne qui gère cette page.',
  'submit.why_too-large': 'Vos résultats sont trop grands pour le serveur. Raccourcissez vos remarques ou enregistrez vos résultats dans un fichier.',
  'submit.why_conflict': 'Le serveur a déjà autre chose sous ce numéro. Envoyez de nouveau : vos résultats reçoivent un nouveau numéro.',
  'submit.why_no-receiver': 'À cette adresse, il n’y a pas de destinataire que nous comprenons. Signalez-le à la personne qui gère cette page.',
  'submit.failed': 'Pas envoyé.',
  'submit.safe': 'Vos réponses ne sont pas perdues.',
};

export default words;
