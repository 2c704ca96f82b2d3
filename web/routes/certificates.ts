export { CertificatesPage as CertificatesRoute } from '../features/certificates/staff/certificates-page.js';
