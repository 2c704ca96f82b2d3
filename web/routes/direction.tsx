import { useNavigate, useSearch } from '@tanstack/react-router';
import { DashboardPage } from '../features/indicators/dashboard-page.js';

/** The dashboard; its period (half-open as in the API), filters and view stand in the address. */
export function DashboardRoute() {
  const { from, to, mission, territory, funder, view, compare } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  return (
    <DashboardPage
      from={from}
      to={to}
      filters={{ mission_id: mission, territory, funder }}
      onPeriod={(period) => void navigate({ search: (before) => ({ ...before, ...period }), resetScroll: false })}
      onFilters={(chosen) =>
        void navigate({
          search: {
            from,
            to,
            view,
            compare,
            mission: chosen.mission_id,
            territory: chosen.territory,
            funder: chosen.funder,
          },
          resetScroll: false,
        })
      }
      compared={compare ?? 'previous_period'}
      onCompared={(next) =>
        void navigate({
          search: (before) => ({ ...before, compare: next === 'previous_period' ? undefined : next }),
          resetScroll: false,
        })
      }
      view={view ?? 'inside'}
      onView={(next) =>
        void navigate({
          search: (before) => ({ ...before, view: next === 'donor' ? next : undefined }),
          resetScroll: false,
        })
      }
    />
  );
}
