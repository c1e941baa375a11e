import { themesAndPriorities } from './0001-themes-and-priorities.ts';
import { questionnaires } from './0002-questionnaires.ts';
import { rankingsAndProposals } from './0003-rankings-and-proposals.ts';

export const migrations = [themesAndPriorities, questionnaires, rankingsAndProposals];
