import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { mustHold } from './may.js';
import { root } from './root.js';

const myCertificates = createRoute({
  getParentRoute: () => root,
  path: '/me/certificates',
  beforeLoad: ({ context, location }) => mustHold('own-certificates.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./my-certificates.js'), 'MyCertificatesRoute'),
});

const makeCertificate = createRoute({
  getParentRoute: () => root,
  path: '/me/certificates/new',
  beforeLoad: ({ context, location }) => mustHold('own-certificates.write', context.session, location.href),
  component: lazyRouteComponent(() => import('./my-certificates.js'), 'MakeCertificateRoute'),
});

const certificates = createRoute({
  getParentRoute: () => root,
  path: '/certificates',
  beforeLoad: ({ context, location }) => mustHold('certificates.read', context.session, location.href),
  component: lazyRouteComponent(() => import('./certificates.js'), 'CertificatesRoute'),
});

const manyCertificates = createRoute({
  getParentRoute: () => root,
  path: '/certificates/many',
  validateSearch: (search): { begun?: string } =>
    typeof search['begun'] === 'string' ? { begun: search['begun'] } : {},
  beforeLoad: ({ context, location }) => mustHold('certificates.issue-many', context.session, location.href),
  component: lazyRouteComponent(() => import('./many-certificates.js'), 'ManyCertificatesRoute'),
});

/** A volunteer’s own certificates, and everybody’s for those who issue them. */
export const certificatePages = [myCertificates, makeCertificate, certificates, manyCertificates] as const;
