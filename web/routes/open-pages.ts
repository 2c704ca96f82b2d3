import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readNext } from './may.js';
import { root } from './root.js';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => {
    const next = readNext(search['next']);
    return next === undefined ? {} : { next };
  },
  component: lazyRouteComponent(() => import('./public.js'), 'SignInRoute'),
});

const demo = createRoute({
  getParentRoute: () => root,
  path: '/demo',
  beforeLoad: ({ context: { session } }) => {
    if (!session.organisation.isDemo) throw redirect({ to: '/sign-in' });
  },
  component: lazyRouteComponent(() => import('./public.js'), 'DemoRoute'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./public.js'), 'SetUpRoute'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./public.js'), 'InvitationRoute'),
});

/** Doors: no account is needed. */
export const openPages = [signIn, demo, setUp, invitation] as const;
