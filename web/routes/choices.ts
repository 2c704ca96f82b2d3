export { ComparisonPage as ComparisonRoute } from '../features/comparisons/comparison-page.js';
export { TargetsPage as TargetsRoute } from '../features/targets/targets-page.js';
export { ParametersPage as ParametersRoute } from '../features/parameters/parameters-page.js';
export { LetterheadPage as LetterheadRoute } from '../features/letterhead/letterhead-page.js';
