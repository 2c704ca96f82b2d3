export { FairnessPage as FairnessRoute } from '../features/fairness/fairness-page.js';
export { RulesPage as RulesRoute } from '../features/rules/rules-page.js';
