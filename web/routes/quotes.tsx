import { ConsentPaper } from '../features/quotes/consent-paper.js';
import { QuotesPage } from '../features/quotes/quotes-page.js';

export function QuotesRoute() {
  return <QuotesPage />;
}

export function ConsentPaperRoute() {
  return <ConsentPaper />;
}
