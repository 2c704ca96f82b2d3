import { Planning } from '../../../server/indicators/planning.js';
import type {
  ApartView,
  Duplicates,
  MergeAnswer,
  MergeView,
  MovedFigure,
} from '../../../server/merges/merges.schemas.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { Office } from '../validation/office.js';

/** The first line of every file here. */
export const HEADER = 'external_id,volunteer,day,hours,mission,status\n';
export const DESK = `${HEADER}a1,Marie Dupont,2026-01-10,2,Maraude,validated
a2,Marie Dupont,2026-02-10,1,Maraude,validated
a3,Karim Ali,2026-02-11,3,Jardin,validated
`;
export const SHEET = `${HEADER}b1,DUPONT Marïe,2026-02-10,1,Maraude,validated
b2,DUPONT Marïe,2026-03-05,4,Jardin,validated
`;
const INDICATORS = ['active_volunteers', 'volunteer_hours', 'attendances', 'concrete_outcomes'];

export type Merging = ReturnType<typeof merging>;
/** What a coordinator does on the page, in this office. */
export function merging(office: Office) {
  const { coordinator, application } = office;
  const list = async () => (await office.get<Duplicates>('/api/people/duplicates', coordinator)).body.duplicates;
  const history = async () =>
    (await office.get<{ merges: MergeView[] }>('/api/people/merges', coordinator)).body.merges;
  return {
    duplicates: list,
    history,
    standing: async () => (await history()).filter(({ undone }) => undone === null),
    idOf: async (displayName: string): Promise<string> => {
      const em = application.app.get(Registry).of(office.house.id);
      return (await em.findOneOrFail(Person, { displayName })).id;
    },
    merge: (mergedId: string, keptId: string, dryRun = false) =>
      office.ask<MergeAnswer>('/api/people/merges', { mergedId, keptId, dryRun }),
    undo: (id: string | undefined, dryRun = false) =>
      office.ask<MergeAnswer>(`/api/people/merges/${id ?? ''}/undo`, { dryRun }),
    setApart: (oneId: string, otherId: string) => office.ask<ApartView>('/api/people/apart', { oneId, otherId }),
    apart: async () => (await office.get<{ apart: ApartView[] }>('/api/people/apart', coordinator)).body.apart,
    takeBack: (id: string) =>
      fetch(`${application.url}/api/people/apart/${id}`, { method: 'DELETE', headers: { cookie: coordinator } }),
    /** What every figure says of 2026, month by month and in all. */
    figures: async () => {
      await application.app.get(Planning).settled();
      const asked = INDICATORS.map((name) =>
        office.get<{ rows: Record<string, number>[]; total: Record<string, number> }>(
          `/api/indicators/${name}?from=2026-01-01&to=2027-01-01&by=month${name === 'concrete_outcomes' ? ',outcome_type' : ''}`,
          coordinator,
        ),
      );
      return (await Promise.all(asked)).map(({ body: { rows, total } }) => ({ rows, total }));
    },
  };
}

/** Moves as a test reads them. */
export const told = (moves: readonly MovedFigure[] = []) =>
  moves.map(({ measure, unit, periods }) => [
    measure,
    unit,
    ...periods.map(({ kind, from, to, before, after }) => [kind, from, to, before, after]),
  ]);
