import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { mustHold } from './may.js';
import { root } from './root.js';

const parameters = createRoute({
  getParentRoute: () => root,
  path: '/parameters',
  beforeLoad: ({ context, location }) => mustHold('parameters.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./choices.js'), 'ParametersRoute'),
});

const letterhead = createRoute({
  getParentRoute: () => root,
  path: '/letterhead',
  beforeLoad: ({ context, location }) => mustHold('letterhead.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./choices.js'), 'LetterheadRoute'),
});

const sendingCodes = createRoute({
  getParentRoute: () => root,
  path: '/sending-codes',
  beforeLoad: ({ context, location }) => mustHold('source-keys.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./administration.js'), 'SendingCodesRoute'),
});

const cec = createRoute({
  getParentRoute: () => root,
  path: '/cec',
  beforeLoad: ({ context, location }) => mustHold('cec.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./engagement.js'), 'CecRoute'),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules/change',
  beforeLoad: ({ context, location }) => mustHold('weights.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./rules.js'), 'RulesRoute'),
});

const fairness = createRoute({
  getParentRoute: () => root,
  path: '/fairness',
  beforeLoad: ({ context, location }) => mustHold('fairness.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./rules.js'), 'FairnessRoute'),
});

/** What the association decides once for all its pages. */
export const associationPages = [parameters, letterhead, cec, sendingCodes, rules, fairness] as const;
