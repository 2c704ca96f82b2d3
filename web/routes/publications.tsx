import { useNavigate, useParams } from '@tanstack/react-router';
import { PublicationPage } from '../features/publications/publication-page.js';
import { PublicationsPage } from '../features/publications/publications-page.js';

/** What was told outside; a publication that was just made is shown. */
export function PublicationsRoute() {
  const onMade = useMade();
  return <PublicationsPage onMade={onMade} />;
}

export function PublicationRoute() {
  const { id } = useParams({ from: '/publications/$id' });
  const onMade = useMade();
  return <PublicationPage key={id} id={id} onMade={onMade} />;
}

function useMade() {
  const navigate = useNavigate();
  return (id: string) => void navigate({ to: '/publications/$id', params: { id } });
}
