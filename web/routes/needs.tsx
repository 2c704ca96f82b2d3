import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { MissionNeedsPage } from '../features/needs/mission-page.js';

export { NeedMissionsPage as NeedMissionsRoute } from '../features/needs/missions-page.js';

/** What is open stands in the address, so that the way back leads to the list. */
export function MissionNeedsRoute() {
  const { missionId } = useParams({ from: '/missions/$missionId/needs' });
  const opened = useSearch({ from: '/missions/$missionId/needs' });
  const navigate = useNavigate({ from: '/missions/$missionId/needs' });
  return (
    <MissionNeedsPage
      key={missionId}
      missionId={missionId}
      opened={opened}
      onOpen={(search) => void navigate({ search })}
    />
  );
}
