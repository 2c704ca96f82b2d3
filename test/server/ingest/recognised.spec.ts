import { describe, expect, it } from '@jest/globals';
import { nounOf } from '../../../server/ingest/nouns/noun-forms.js';

describe('What a file holds is told by the columns only that kind has', () => {
  it.each([
    ['people', 'id, nom, email, compétences, disponibilités'],
    ['people', 'Prénom, Nom, Date de départ'],
    ['missions', 'Mission, Lieu, Jour, Début, Fin, Minimum, Besoin, Capacité'],
    ['missions', 'title, day, start, end, places'],
    ['missions', 'id, titre, statut, besoin'],
    ['answers', 'Jour, Public, Question, Note, Échelle'],
    ['answers', 'date, campagne, note'],
    ['answers', 'day, score, name'],
    ['statements', 'mission, du, au, personnes, méthode'],
    // Time that somebody gave, or something counted.
    [null, 'id, day, volunteer, mission, hours'],
    [null, 'mission, jour, début, fin, bénévole, places'],
    [null, 'mission, jour, effectif, durée, besoin'],
    [null, 'jour, heures, note'],
    [null, 'jour, mission, type, quantité, unité, méthode'],
    [null, 'date, shift_id, postcode, volunteer_hours, attended, demand, event_id, event_name'],
    [null, 'Nom, Prénom inconnu, 01/03/2026, 08/03/2026'],
    [null, 'who, what'],
  ])('%s: %s', (what, headers) => {
    expect(nounOf(headers.split(', '))).toBe(what);
  });
});
