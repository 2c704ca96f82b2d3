export { SourceKeysPage as SendingCodesRoute } from '../features/source-keys/source-keys-page.js';
