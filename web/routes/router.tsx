import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { homeOf, sessionQuery } from '../lib/session.js';
import { Layout } from './layout.js';
import { mustHold, readNext } from './may.js';
import { NotFoundPage, ProblemPage } from './problem-pages.js';

/** One lazy branch per role; the server refuses what the screens would only hide. */
const root = createRootRouteWithContext<{ client: QueryClient }>()({
  beforeLoad: async ({ context }) => ({ session: await context.client.ensureQueryData(sessionQuery) }),
  component: Layout,
  errorComponent: ProblemPage,
  notFoundComponent: NotFoundPage,
});

/** Period, filters, comparison and view of the dashboard: an address sent to somebody shows the same figures. */
interface DashboardSearch {
  from?: string | undefined;
  to?: string | undefined;
  mission?: string | undefined;
  territory?: string | undefined;
  funder?: string | undefined;
  view?: 'donor' | undefined;
  compare?: 'same_period_last_year' | 'none' | undefined;
}

const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): DashboardSearch => ({
    ...Object.fromEntries(
      ['from', 'to', 'mission', 'territory', 'funder'].flatMap((name) =>
        typeof search[name] === 'string' && search[name] !== '' ? [[name, search[name]]] : [],
      ),
    ),
    ...(search['view'] === 'donor' ? { view: 'donor' as const } : {}),
    ...(search['compare'] === 'same_period_last_year' || search['compare'] === 'none'
      ? { compare: search['compare'] }
      : {}),
  }),
  beforeLoad: ({ context: { session }, location }) => {
    // The root address is everybody's first: who has another home is sent there.
    const home = homeOf(session);
    if (session.account && home !== '/') throw redirect({ to: home });
    return mustHold('figures.read', session, location.href);
  },
  component: lazyRouteComponent(() => import('./direction.js'), 'DashboardRoute'),
});

const invitations = createRoute({
  getParentRoute: () => root,
  path: '/invitations',
  beforeLoad: ({ context, location }) => mustHold('invitations.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'InvitationsRoute'),
});

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

const answers = createRoute({
  getParentRoute: () => root,
  path: '/answers',
  beforeLoad: ({ context, location }) => mustHold('answers.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./opinions.js'), 'AnswersRoute'),
});

const campaign = createRoute({
  getParentRoute: () => root,
  path: '/answers/$id',
  beforeLoad: ({ context, location }) => mustHold('answers.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./opinions.js'), 'CampaignRoute'),
});

const comparison = createRoute({
  getParentRoute: () => root,
  path: '/comparison',
  beforeLoad: ({ context, location }) => mustHold('figures.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./choices.js'), 'ComparisonRoute'),
});

const targets = createRoute({
  getParentRoute: () => root,
  path: '/targets',
  beforeLoad: ({ context, location }) => mustHold('targets.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./choices.js'), 'TargetsRoute'),
});

const publications = createRoute({
  getParentRoute: () => root,
  path: '/publications',
  beforeLoad: ({ context, location }) => mustHold('publications.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./publications.js'), 'PublicationsRoute'),
});

const publication = createRoute({
  getParentRoute: () => root,
  path: '/publications/$id',
  beforeLoad: ({ context, location }) => mustHold('publications.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./publications.js'), 'PublicationRoute'),
});

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

const validation = createRoute({
  getParentRoute: () => root,
  path: '/validation',
  beforeLoad: ({ context, location }) => mustHold('hours.validate', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'ValidationRoute'),
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

const sendingCodes = createRoute({
  getParentRoute: () => root,
  path: '/sending-codes',
  beforeLoad: ({ context, location }) => mustHold('source-keys.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./administration.js'), 'SendingCodesRoute'),
});

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

const myTimes = createRoute({
  getParentRoute: () => root,
  path: '/me/times',
  beforeLoad: ({ context, location }) => mustHold('own-times.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./volunteer.js'), 'MyTimesRoute'),
});

const thanks = createRoute({
  getParentRoute: () => root,
  path: '/thanks',
  beforeLoad: ({ context, location }) => mustHold('thanks.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'ThanksRoute'),
});

const cannotCome = createRoute({
  getParentRoute: () => root,
  path: '/cannot-come',
  beforeLoad: ({ context, location }) => mustHold('attendance.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./coordination.js'), 'CannotComeRoute'),
});

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

export function createPages(client: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      dashboard,
      imports,
      oneImport,
      outcomes,
      people,
      entry,
      sheet,
      invitations,
      answers,
      publications,
      publication,
      campaign,
      comparison,
      targets,
      parameters,
      letterhead,
      validation,
      sendingCodes,
      me,
      myHours,
      myLog,
      myTimes,
      cannotCome,
      thanks,
      signIn,
      demo,
      setUp,
      invitation,
    ]),
    context: { client },
    defaultErrorComponent: ProblemPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
