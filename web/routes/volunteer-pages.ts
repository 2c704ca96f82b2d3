import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { SpareTime } from '../../server/allocation/own/own-missions.schemas.js';
import { mustHold } from './may.js';
import { root } from './root.js';

/** As addresses say it: schemas of the server stay out of what is loaded first. */
const TIMES: readonly SpareTime[] = ['minutes', 'hours', 'half-day'];

const me = createRoute({
  getParentRoute: () => root,
  path: '/me',
  beforeLoad: ({ context, location }) => mustHold('own-activity.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./volunteer.js'), 'MyRoute'),
});

const myHours = createRoute({
  getParentRoute: () => root,
  path: '/me/hours',
  beforeLoad: ({ context, location }) => mustHold('own-activity.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./volunteer.js'), 'MyHoursRoute'),
});

const myLog = createRoute({
  getParentRoute: () => root,
  path: '/me/log',
  beforeLoad: ({ context, location }) => mustHold('own-activity.log', context.session, location.href),
  component: lazyRouteComponent(() => import('./volunteer.js'), 'MyLogRoute'),
});

const mySkills = createRoute({
  getParentRoute: () => root,
  path: '/me/skills',
  beforeLoad: ({ context, location }) => mustHold('own-abilities.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./volunteer.js'), 'MySkillsRoute'),
});

const myTimes = createRoute({
  getParentRoute: () => root,
  path: '/me/times',
  beforeLoad: ({ context, location }) => mustHold('own-times.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./volunteer.js'), 'MyTimesRoute'),
});

const myAvailability = createRoute({
  getParentRoute: () => root,
  path: '/me/availability',
  beforeLoad: ({ context, location }) => mustHold('own-availability.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./availability.js'), 'MyAvailabilityRoute'),
});

const myMissions = createRoute({
  getParentRoute: () => root,
  path: '/me/missions',
  validateSearch: (search): { have?: SpareTime; all?: true } => {
    const have = TIMES.find((one) => one === search['have']);
    return { ...(have ? { have } : {}), ...(search['all'] === true ? { all: true } : {}) };
  },
  beforeLoad: ({ context, location }) => mustHold('own-proposals.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./own.js'), 'MyMissionsRoute'),
});

const myProposals = createRoute({
  getParentRoute: () => root,
  path: '/me/proposals',
  beforeLoad: ({ context, location }) => mustHold('own-proposals.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./own.js'), 'MyProposalsRoute'),
});

const myCard = createRoute({
  getParentRoute: () => root,
  path: '/me/card',
  beforeLoad: ({ context, location }) => mustHold('own-cards.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./volunteer.js'), 'MyCardRoute'),
});

const myCec = createRoute({
  getParentRoute: () => root,
  path: '/me/cec',
  beforeLoad: ({ context, location }) => mustHold('own-cec.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./engagement.js'), 'MyCecRoute'),
});

const mySummary = createRoute({
  getParentRoute: () => root,
  path: '/me/summary',
  beforeLoad: ({ context, location }) => mustHold('own-summary-mail.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./engagement.js'), 'MySummaryRoute'),
});

/** What one person gave, sees and asks for. */
export const volunteerPages = [
  me,
  myHours,
  myLog,
  mySkills,
  myTimes,
  myAvailability,
  myMissions,
  myProposals,
  myCard,
  myCec,
  mySummary,
] as const;
