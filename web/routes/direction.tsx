import { useNavigate, useSearch } from '@tanstack/react-router';
import { DashboardPage } from '../features/indicators/dashboard-page.js';
import { readPeriod } from '../lib/period.js';

/** The dashboard; its period stands in the address, half-open as in the API. */
export function DashboardRoute() {
  const { from, to, mission, territory, funder } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  return (
    <DashboardPage
      asked={readPeriod(from, to)}
      filters={{ mission_id: mission, territory, funder }}
      onPeriod={(period) => void navigate({ search: (before) => ({ ...before, ...period }), resetScroll: false })}
      onFilters={(chosen) =>
        void navigate({
          search: { from, to, mission: chosen.mission_id, territory: chosen.territory, funder: chosen.funder },
          resetScroll: false,
        })
      }
    />
  );
}
