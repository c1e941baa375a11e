import type { CompetencyTables } from './competencies.ts';
import type { CycleTables } from './cycles.ts';
import type { DocumentTables } from './documents.ts';
import type { GuideTables } from './guides.ts';
import type { InterviewTables } from './interviews.ts';
import type { ObservationTables } from './observations.ts';
import type { OrderingTables } from './ordering.ts';
import type { PriorityTables } from './priorities.ts';
import type { ProposalTables } from './proposals.ts';
import type { QuestionnaireTables } from './questionnaires.ts';
import type { RankingTables } from './rankings.ts';

/** The plugin's tables, by what they are about. */
export interface NeedsAnalysisDatabase
  extends
    CompetencyTables,
    CycleTables,
    DocumentTables,
    GuideTables,
    InterviewTables,
    ObservationTables,
    OrderingTables,
    PriorityTables,
    QuestionnaireTables,
    RankingTables,
    ProposalTables {}
