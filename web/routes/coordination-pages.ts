import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isDay } from '../lib/day.js';
import { mustHold } from './may.js';
import { root } from './root.js';

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  beforeLoad: ({ context, location }) => mustHold('imports.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'ImportsRoute'),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  beforeLoad: ({ context, location }) => mustHold('imports.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'ImportRoute'),
});

const validation = createRoute({
  getParentRoute: () => root,
  path: '/validation',
  beforeLoad: ({ context, location }) => mustHold('hours.validate', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'ValidationRoute'),
});

const confirmations = createRoute({
  getParentRoute: () => root,
  path: '/confirmations',
  beforeLoad: ({ context, location }) => mustHold('abilities.confirm', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'ConfirmationsRoute'),
});

const outcomes = createRoute({
  getParentRoute: () => root,
  path: '/outcomes',
  beforeLoad: ({ context, location }) => mustHold('outcomes.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'OutcomesRoute'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  beforeLoad: ({ context, location }) => mustHold('people.merge', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'PeopleRoute'),
});

const entry = createRoute({
  getParentRoute: () => root,
  path: '/entry',
  beforeLoad: ({ context, location }) => mustHold('attendance.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'EntryRoute'),
});

const sheet = createRoute({
  getParentRoute: () => root,
  path: '/missions/$missionId/sheet',
  validateSearch: (search): { day: string } => ({ day: typeof search['day'] === 'string' ? search['day'] : '' }),
  beforeLoad: ({ context, location }) => mustHold('attendance.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'SheetRoute'),
});

const invitations = createRoute({
  getParentRoute: () => root,
  path: '/invitations',
  beforeLoad: ({ context, location }) => mustHold('invitations.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'InvitationsRoute'),
});

const thanks = createRoute({
  getParentRoute: () => root,
  path: '/thanks',
  beforeLoad: ({ context, location }) => mustHold('thanks.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'ThanksRoute'),
});

const cards = createRoute({
  getParentRoute: () => root,
  path: '/cards',
  beforeLoad: ({ context, location }) => mustHold('cards.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'CardsRoute'),
});

const cannotCome = createRoute({
  getParentRoute: () => root,
  path: '/cannot-come',
  beforeLoad: ({ context, location }) => mustHold('attendance.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'CannotComeRoute'),
});

const replace = createRoute({
  getParentRoute: () => root,
  path: '/replace/$slotId',
  beforeLoad: ({ context, location }) => mustHold('replacements.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'ReplaceRoute'),
});

const availability = createRoute({
  getParentRoute: () => root,
  path: '/availability',
  beforeLoad: ({ context, location }) => mustHold('availability.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./availability.js'), 'AvailabilityRoute'),
});

const typeAvailability = createRoute({
  getParentRoute: () => root,
  path: '/availability/$personId',
  beforeLoad: ({ context, location }) => mustHold('availability.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./availability.js'), 'TypeAvailabilityRoute'),
});

const needs = createRoute({
  getParentRoute: () => root,
  path: '/needs',
  validateSearch: (search): { day?: string } => (isDay(search['day']) ? { day: search['day'] } : {}),
  beforeLoad: ({ context, location }) => mustHold('needs.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'NeedsRoute'),
});

const needMissions = createRoute({
  getParentRoute: () => root,
  path: '/needs/missions',
  beforeLoad: ({ context, location }) => mustHold('needs.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./needs.js'), 'NeedMissionsRoute'),
});

const missionNeeds = createRoute({
  getParentRoute: () => root,
  path: '/missions/$missionId/needs',
  validateSearch: (search): { need?: string; date?: string } => ({
    ...(typeof search['need'] === 'string' ? { need: search['need'] } : {}),
    ...(typeof search['date'] === 'string' ? { date: search['date'] } : {}),
  }),
  beforeLoad: ({ context, location }) => mustHold('needs.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./needs.js'), 'MissionNeedsRoute'),
});

const proposals = createRoute({
  getParentRoute: () => root,
  path: '/proposals',
  validateSearch: (search): { day?: string; all?: true } => ({
    ...(isDay(search['day']) ? { day: search['day'] } : {}),
    ...(search['all'] === true ? { all: true } : {}),
  }),
  beforeLoad: ({ context, location }) => mustHold('proposals.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'ProposalsRoute'),
});

const ruleComments = createRoute({
  getParentRoute: () => root,
  path: '/comments-on-rules',
  beforeLoad: ({ context, location }) => mustHold('rule-comments.answer', context.session, location.href),
  component: lazyRouteComponent(() => import('./own.js'), 'RuleCommentsRoute'),
});

const trying = createRoute({
  getParentRoute: () => root,
  path: '/proposals/try',
  validateSearch: (search): { day?: string } => (isDay(search['day']) ? { day: search['day'] } : {}),
  beforeLoad: ({ context, location }) => mustHold('proposals.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./trying.js'), 'TryingRoute'),
});

/** What coordinators do. */
export const coordinationPages = [
  imports,
  oneImport,
  validation,
  confirmations,
  outcomes,
  people,
  entry,
  sheet,
  invitations,
  thanks,
  cards,
  cannotCome,
  replace,
  availability,
  typeAvailability,
  needs,
  needMissions,
  missionNeeds,
  proposals,
  ruleComments,
  trying,
] as const;
