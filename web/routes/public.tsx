import { useLocation, useSearch } from '@tanstack/react-router';
import { AcceptPage } from '../features/invitations/accept-page.js';
import { DemoPage } from '../features/session/demo-page.js';
import { SignInPage } from '../features/session/sign-in-page.js';
import { SetUpPage } from '../features/set-up/set-up-page.js';
import { useEnter } from './enter.js';

export function SignInRoute() {
  const { next } = useSearch({ from: '/sign-in' });
  const enter = useEnter();
  return <SignInPage onEntered={() => enter(next)} />;
}

export function DemoRoute() {
  const enter = useEnter();
  return <DemoPage onEntered={() => enter()} />;
}

/** Codes travel behind the `#`: they reach no server log. */
export function SetUpRoute() {
  const token = useLocation().hash;
  const enter = useEnter();
  return <SetUpPage key={token} token={token} onEntered={() => enter()} />;
}

export function InvitationRoute() {
  const code = useLocation().hash;
  const enter = useEnter();
  return <AcceptPage key={code} linkCode={code} onEntered={() => enter()} />;
}
