import type { UiDefinition } from '@peixun/plugin-api';
import { competencies } from './competencies.ts';
import { cycles } from './cycles.ts';
import { documents } from './documents.ts';
import { guides } from './guides.ts';
import { interviews } from './interviews.ts';
import { observations } from './observations.ts';
import { ordering } from './ordering.ts';
import { overview } from './overview.ts';
import { priorities } from './priorities.ts';
import { proposals } from './proposals.ts';
import { questionnaires } from './questionnaires.ts';
import { rankings } from './rankings.ts';

const parts: readonly Partial<UiDefinition>[] = [
  overview,
  rankings,
  priorities,
  documents,
  competencies,
  questionnaires,
  interviews,
  observations,
  ordering,
  proposals,
  cycles,
  guides,
];

/** What the browser knows of this plugin before it loads its pages. */
export const ui: UiDefinition = {
  entry: 'dist/ui/index.js',
  uiKit: '^1.0',
  pages: parts.flatMap(part => part.pages ?? []),
  navigation: parts.flatMap(part => part.navigation ?? []),
  widgets: parts.flatMap(part => part.widgets ?? []),
  slots: parts.flatMap(part => part.slots ?? []),
  offers: parts.flatMap(part => part.offers ?? []),
};
