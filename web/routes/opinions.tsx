import { useNavigate, useParams } from '@tanstack/react-router';
import { AnswersPage } from '../features/answers/answers-page.js';
import { CampaignPage } from '../features/answers/campaign-page.js';

export function AnswersRoute() {
  const navigate = useNavigate();
  return <AnswersPage onOpen={(id) => void navigate({ to: '/answers/$id', params: { id } })} />;
}

export function CampaignRoute() {
  const { id } = useParams({ from: '/answers/$id' });
  const navigate = useNavigate();
  return <CampaignPage key={id} id={id} onBack={() => void navigate({ to: '/answers' })} />;
}
