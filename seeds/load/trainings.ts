import { PersonTraining } from '../../server/people/person-training.entity.js';
import { idOf, newRow, type Desk } from './desk.js';
import { insertAll } from './insert-all.js';
import { standingOf } from './standing.js';

/** Writes what people learnt, and who confirmed some of it. */
export async function writeTrainings(desk: Desk, persons: ReadonlyMap<string, string>): Promise<void> {
  const rows = desk.association.trainings.map(({ volunteer, standing, ...training }) => ({
    ...newRow(desk),
    personId: idOf(persons, volunteer),
    ...training,
    ...standingOf(desk, standing),
    createdAt: desk.now,
  }));
  await insertAll(desk.em, PersonTraining, rows);
}
