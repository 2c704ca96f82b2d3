import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { mustHold } from './may.js';
import { root } from './root.js';

const grants = createRoute({
  getParentRoute: () => root,
  path: '/grants',
  beforeLoad: ({ context, location }) => mustHold('grants.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./grants.js'), 'GrantsRoute'),
});

const newGrant = createRoute({
  getParentRoute: () => root,
  path: '/grants/new',
  beforeLoad: ({ context, location }) => mustHold('grants.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./grants.js'), 'NewGrantRoute'),
});

const grant = createRoute({
  getParentRoute: () => root,
  path: '/grants/$id',
  beforeLoad: ({ context, location }) => mustHold('grants.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./grants.js'), 'GrantRoute'),
});

/** What funders give, and what was promised to them. */
export const grantPages = [grants, newGrant, grant] as const;
