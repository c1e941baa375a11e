import { themesAndPriorities } from './0001-themes-and-priorities.ts';
import { questionnaires } from './0002-questionnaires.ts';
import { rankingsAndProposals } from './0003-rankings-and-proposals.ts';
import { competencies } from './0004-competencies.ts';
import { interviewsAndObservations } from './0005-interviews-and-observations.ts';
import { questionnairesInFull } from './0006-questionnaires-in-full.ts';
import { intervalsAndFreshness } from './0007-intervals-and-freshness.ts';
import { ordering } from './0008-ordering.ts';
import { cyclesAndGuides } from './0009-cycles-and-guides.ts';
import { sourceDocuments } from './0010-source-documents.ts';
import { proposalsInFull } from './0011-proposals-in-full.ts';
import { publishedAudiences } from './0012-published-audiences.ts';
import { shownGroups } from './0013-shown-groups.ts';
import { askedPeople } from './0014-asked-people.ts';
import { placesByPerson } from './0015-places-by-person.ts';

export const migrations = [
  themesAndPriorities,
  questionnaires,
  rankingsAndProposals,
  competencies,
  interviewsAndObservations,
  questionnairesInFull,
  intervalsAndFreshness,
  ordering,
  cyclesAndGuides,
  sourceDocuments,
  proposalsInFull,
  publishedAudiences,
  shownGroups,
  askedPeople,
  placesByPerson,
];
