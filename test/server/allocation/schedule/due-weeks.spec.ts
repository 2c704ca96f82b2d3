import { describe, expect, it } from '@jest/globals';
import { lastDue, nextDue, ordinarySchedule } from '../../../../server/allocation/schedule/due-weeks.js';

const PARIS = 'Europe/Paris';
const at = (text: string) => new Date(text);

describe('The weekly schedule', () => {
  it('is due on Thursday at six in the morning, as the association’s clock shows it, for the week that follows', () => {
    const due = { at: at('2026-03-05T05:00:00Z'), weeks: ['2026-03-09'] };
    expect(lastDue(ordinarySchedule, PARIS, at('2026-03-05T05:00:00Z'))).toEqual(due);
    expect(lastDue(ordinarySchedule, PARIS, at('2026-03-08T22:59:59Z'))).toEqual(due);
    expect(nextDue(ordinarySchedule, PARIS, at('2026-03-05T04:59:59Z'))).toEqual(due);
    expect(lastDue(ordinarySchedule, PARIS, at('2026-03-05T04:59:59Z')).weeks).toEqual(['2026-03-02']);
    expect(nextDue(ordinarySchedule, PARIS, at('2026-03-05T05:00:00Z')).weeks).toEqual(['2026-03-16']);
  });

  it('comes at the next hour there is on the night that clocks go forward', () => {
    const night = { isOn: true, weekday: 7, hour: 2, weeks: 2 };
    expect(lastDue(night, PARIS, at('2026-03-29T12:00:00Z'))).toEqual({
      at: at('2026-03-29T01:00:00Z'),
      weeks: ['2026-03-30', '2026-04-06'],
    });
  });

  it('is of the day where the association is, not where the machine is', () => {
    const monday = { ...ordinarySchedule, weekday: 1, hour: 0 };
    expect(lastDue(monday, 'Pacific/Auckland', at('2026-03-08T11:30:00Z'))).toEqual({
      at: at('2026-03-08T11:00:00Z'),
      weeks: ['2026-03-16'],
    });
  });
});
