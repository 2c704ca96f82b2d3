import { useNavigate, useParams } from '@tanstack/react-router';
import { GrantEditor } from '../features/grants/grant-editor.js';
import { GrantPage } from '../features/grants/grant-page.js';
import { GrantsPage } from '../features/grants/grants-page.js';

/** What funders give. */
export function GrantsRoute() {
  const navigate = useNavigate();
  return <GrantsPage onNew={() => void navigate({ to: '/grants/new' })} />;
}

/** A grant that was just written is shown. */
export function NewGrantRoute() {
  const navigate = useNavigate();
  const show = (id: string | null) =>
    id === null ? navigate({ to: '/grants' }) : navigate({ to: '/grants/$id', params: { id } });
  return <GrantEditor grant={null} onDone={(id) => void show(id)} />;
}

export function GrantRoute() {
  const { id } = useParams({ from: '/grants/$id' });
  const navigate = useNavigate();
  return <GrantPage key={id} id={id} onGone={() => void navigate({ to: '/grants' })} />;
}
