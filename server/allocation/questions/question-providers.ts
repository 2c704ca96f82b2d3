import { KnownNames } from './known-names.js';
import { OpenedPlans } from './opened-plans.js';
import { OthersInLine } from './others.js';
import { PeopleInQuestion } from './people-in-question.js';
import { TriedView } from './tried-view.js';
import { WhatIfs } from './what-if.js';
import { WhyNots } from './why-not.js';

/** What answers questions about a plan. */
export const questionProviders = [KnownNames, OpenedPlans, OthersInLine, PeopleInQuestion, TriedView, WhatIfs, WhyNots];
