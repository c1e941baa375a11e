// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// contract/allocation-jobs.d.ts
import { z } from 'zod';
export declare const allocatePlaces: JobToken<z.ZodObject<{
  menuId: z.ZodUUID;
  runId: z.ZodUUID;
}>>;
export declare const moveUp: JobToken<z.ZodObject<{
  menuId: z.ZodUUID;
}>>;

// contract/allocation-rules.d.ts
import { z } from 'zod';
export declare const overridableRule: z.ZodEnum<"class-full" | "places-a-person" | "unit-quota">;
export declare const allocationRules: RuleSet<z.ZodObject<{
  choicesAPerson: z.ZodInt;
  placesAPerson: z.ZodInt;
  preferences: z.ZodArray<z.ZodNumber>;
  needShare: z.ZodNumber;
  untrainedFirst: z.ZodBoolean;
  repeatYears: z.ZodInt;
  seconds: z.ZodInt;
  overridable: z.ZodArray<typeof overridableRule>;
} & strict>>;

// contract/allocations.d.ts
import { z } from 'zod';
export declare const allocationOutcome: z.ZodDiscriminatedUnion<[z.ZodObject<{
  state: z.ZodEnum<"best" | "stopped">;
  benefit: z.ZodObject<{ value: z.ZodInt; bound: z.ZodInt }>;
  untrained: z.ZodObject<{ value: z.ZodInt; bound: z.ZodInt }>;
  choosers: z.ZodInt;
  placed: z.ZodInt;
  firstChoices: z.ZodInt;
  untrainedChoosers: z.ZodInt;
}>, z.ZodObject<{
  state: z.ZodLiteral<"infeasible">;
  rules: z.ZodArray<typeof conflictRule>;
}>, z.ZodObject<{
  state: z.ZodLiteral<"nothing-found">;
}>, z.ZodObject<{
  state: z.ZodLiteral<"failed">;
}>], "state">;
export type AllocationOutcome = z.output<typeof allocationOutcome>;
declare const allocationRunObject: z.ZodObject<{
  id: z.ZodUUID;
  menuId: z.ZodUUID;
  state: z.ZodEnum<"computing" | "done">;
  startedAt: z.ZodISODateTime;
  finishedAt: z.ZodNullable<z.ZodISODateTime>;
  jobRunId: z.ZodUUID;
  isStopping: z.ZodBoolean;
  outcome: z.ZodNullable<typeof allocationOutcome>;
  rule: z.ZodObject<{
    effectiveFrom: z.ZodISODate;
    source: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
    origin: z.ZodEnum<"county" | "plugin">;
  }>;
}>;
export interface AllocationRun extends z.output<typeof allocationRunObject> {}
export declare const allocationRun: z.ZodType<AllocationRun, AllocationRun>;
export declare const placeOrigin: z.ZodEnum<"by-hand" | "computed" | "moved-up">;
export declare const place: z.ZodObject<{
  personId: z.ZodUUID;
  name: z.ZodString;
  unitId: z.ZodUUID;
  unitName: z.ZodString;
  itemId: z.ZodUUID;
  itemTitle: z.ZodString;
  rank: z.ZodNullable<z.ZodInt>;
  origin: typeof placeOrigin;
  isUntrained: z.ZodBoolean;
}>;
export type Place = z.output<typeof place>;
declare const refusalObject: z.ZodObject<{
  personId: z.ZodUUID;
  name: z.ZodString;
  unitId: z.ZodUUID;
  unitName: z.ZodString;
  itemId: z.ZodUUID;
  itemTitle: z.ZodString;
  rank: z.ZodInt;
  reasons: z.ZodArray<typeof refusalReason>;
  waiting: z.ZodNullable<z.ZodInt>;
}>;
export interface Refusal extends z.output<typeof refusalObject> {}
export declare const refusal: z.ZodType<Refusal, Refusal>;
export declare const handChangeInput: z.ZodDiscriminatedUnion<[z.ZodObject<{
  kind: z.ZodLiteral<"add">;
  personId: z.ZodUUID;
  itemId: z.ZodUUID;
  reason: z.ZodString;
  override: z.ZodDefault<z.ZodBoolean>;
} & strict>, z.ZodObject<{
  kind: z.ZodLiteral<"move">;
  personId: z.ZodUUID;
  fromItemId: z.ZodUUID;
  itemId: z.ZodUUID;
  reason: z.ZodString;
  override: z.ZodDefault<z.ZodBoolean>;
} & strict>, z.ZodObject<{
  kind: z.ZodLiteral<"remove">;
  personId: z.ZodUUID;
  fromItemId: z.ZodUUID;
  reason: z.ZodString;
} & strict>], "kind">;
export type HandChangeInput = z.output<typeof handChangeInput>;
export declare const handChange: z.ZodObject<{
  personId: z.ZodUUID;
  name: z.ZodString;
  unitId: z.ZodUUID;
  unitName: z.ZodString;
  id: z.ZodUUID;
  kind: z.ZodEnum<"add" | "move" | "remove">;
  itemId: z.ZodNullable<z.ZodUUID>;
  fromItemId: z.ZodNullable<z.ZodUUID>;
  reason: z.ZodString;
  overridden: z.ZodArray<z.ZodString>;
  changedAt: z.ZodISODateTime;
  changedBy: z.ZodNullable<z.ZodString>;
  undoneAt: z.ZodNullable<z.ZodISODateTime>;
}>;
export type HandChange = z.output<typeof handChange>;
export declare const allocationsApi: {
  readonly 'POST /menus/:id/allocation': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodType<AllocationRun, AllocationRun>;
  };
  readonly 'POST /menus/:id/allocation/stop': { access: { permission: string }; params: z.ZodObject<{ id: z.ZodUUID }> };
  readonly 'GET /menus/:id/allocation': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{
      run: z.ZodNullable<z.ZodType<AllocationRun, AllocationRun>>;
      isOutdated: z.ZodBoolean;
      items: z.ZodArray<z.ZodObject<{
        itemId: z.ZodUUID;
        title: z.ZodString;
        least: z.ZodInt;
        most: z.ZodInt;
        wanted: z.ZodInt;
        first: z.ZodInt;
        given: z.ZodInt;
        byHand: z.ZodInt;
        waiting: z.ZodInt;
      }>>;
      units: z.ZodArray<z.ZodObject<{
        unitId: z.ZodUUID;
        unitName: z.ZodString;
        choosers: z.ZodInt;
        placed: z.ZodInt;
        firstChoices: z.ZodInt;
      }>>;
    }>;
  };
  readonly 'GET /menus/:id/places': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      itemId: z.ZodOptional<z.ZodUUID>;
      origin: z.ZodOptional<typeof placeOrigin>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof place>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /menus/:id/refusals': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      itemId: z.ZodOptional<z.ZodUUID>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodType<Refusal, Refusal>>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /menus/:id/hand-changes': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof handChange>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'POST /menus/:id/hand-changes': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof handChangeInput;
    response: z.ZodObject<{ id: z.ZodUUID }>;
  };
  readonly 'POST /hand-changes/:id/undo': { access: { permission: string }; params: z.ZodObject<{ id: z.ZodUUID }> };
  readonly 'POST /menus/:id/publication': {
    readonly access: { readonly permission: "needs-analysis.allocation.publish" };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
  };
  readonly 'GET /menus/:id/rosters': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: FileResponse;
  };
  readonly 'GET /menus/:id/rosters/file': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{ by: z.ZodEnum<"class" | "unit">; format: z.ZodEnum<"docx" | "pdf"> }>;
    response: FileResponse;
  };
  readonly 'GET /trained-people': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      year: z.ZodCoercedNumber<unknown>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{ personId: z.ZodUUID; name: z.ZodString; unitName: z.ZodString }>>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'POST /trained-people': {
    access: { permission: string };
    body: z.ZodObject<{ year: z.ZodInt; personIds: z.ZodArray<z.ZodUUID> } & strict>;
  };
  readonly 'POST /trained-people/removals': {
    access: { permission: string };
    body: z.ZodObject<{ year: z.ZodInt; personIds: z.ZodArray<z.ZodUUID> } & strict>;
  };
};
export {};

// contract/anonymous-boxes.d.ts
import { z } from 'zod';
export declare const surveyAnswers: AnonymousBoxToken<z.ZodObject<{
  questionnaireId: z.ZodUUID;
  audienceId: z.ZodString;
  answers: z.ZodRecord<z.ZodString, z.ZodUnknown>;
}>>;

// contract/api.d.ts
import type { allocationsApi } from './allocations.ts';
import type { audienceMatchApi } from './audience-match.ts';
import type { choicesApi } from './choices.ts';
import type { competencyGapsApi } from './competency-gaps.ts';
import type { competencyModelImportsApi } from './competency-model-imports.ts';
import type { competencyModelsApi } from './competency-models.ts';
import type { courseLagApi } from './course-lag.ts';
import type { cyclesApi } from './cycles.ts';
import type { documentsApi } from './documents.ts';
import type { guidesApi } from './guides.ts';
import type { interviewsApi } from './interviews.ts';
import type { measurementImportsApi } from './measurement-imports.ts';
import type { measuringApi } from './measuring.ts';
import type { menusApi } from './menus.ts';
import type { observationImportsApi, observationsApi } from './observations.ts';
import type { openTextsApi } from './open-texts.ts';
import type { ordersApi } from './orders.ts';
import type { paperAnswersApi } from './paper-answers.ts';
import type { prioritiesApi } from './priorities.ts';
import type { priorityImportsApi } from './priority-imports.ts';
import type { proposalsApi } from './proposals.ts';
import type { quarterWorkApi } from './quarter-work.ts';
import type { questionnairesApi } from './questionnaires.ts';
import type { rankingsApi } from './rankings.ts';
import type { samplesApi } from './samples.ts';
import type { themeImportsApi } from './theme-imports.ts';
import type { themesApi } from './themes.ts';
import type { trainedPeopleImportsApi } from './trained-people-imports.ts';
export type NeedsAnalysisApi = typeof themesApi & typeof themeImportsApi & typeof prioritiesApi & typeof priorityImportsApi & typeof documentsApi & typeof competencyModelsApi & typeof competencyModelImportsApi & typeof measuringApi & typeof measurementImportsApi & typeof competencyGapsApi & typeof questionnairesApi & typeof samplesApi & typeof paperAnswersApi & typeof openTextsApi & typeof interviewsApi & typeof observationsApi & typeof observationImportsApi & typeof rankingsApi & typeof cyclesApi & typeof guidesApi & typeof ordersApi & typeof menusApi & typeof choicesApi & typeof allocationsApi & typeof trainedPeopleImportsApi & typeof proposalsApi & typeof audienceMatchApi & typeof courseLagApi & typeof quarterWorkApi;

// contract/audience-match.d.ts
import { z } from 'zod';
export declare const audienceMatchRule: RuleSet<z.ZodObject<{
  firstNeeds: z.ZodInt;
  leastMatch: z.ZodNumber;
} & strict>>;
export declare const audienceMatch: z.ZodObject<{
  share: z.ZodNullable<z.ZodNumber>;
  expected: z.ZodInt;
  warning: z.ZodNullable<z.ZodEnum<"low" | "mixed">>;
  audiences: z.ZodArray<z.ZodObject<{
    audienceId: z.ZodString;
    audienceName: z.ZodString;
    people: z.ZodNullable<z.ZodInt>;
    share: z.ZodNullable<z.ZodNumber>;
    themes: z.ZodArray<z.ZodObject<{
      themeId: z.ZodUUID;
      rank: z.ZodNullable<z.ZodInt>;
      isNeed: z.ZodBoolean;
      matching: z.ZodInt;
    }>>;
  }>>;
  rule: z.ZodObject<{
    firstNeeds: z.ZodInt;
    leastMatch: z.ZodNumber;
    source: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
  } & strict>;
}>;
export type AudienceMatch = z.output<typeof audienceMatch>;
export declare const audienceMatchApi: {
  readonly 'GET /audience-match': {
    access: { permission: string };
    query: z.ZodObject<{
      runId: z.ZodUUID;
      audienceIds: z.ZodPipe<z.ZodPipe<z.ZodString, z.ZodTransform<string[], string>>, z.ZodArray<z.ZodString>>;
      themeIds: z.ZodPipe<z.ZodPipe<z.ZodString, z.ZodTransform<string[], string>>, z.ZodArray<z.ZodUUID>>;
    }>;
    response: typeof audienceMatch;
  };
  readonly 'GET /audience-themes': {
    access: { permission: string };
    query: z.ZodObject<{
      runId: z.ZodUUID;
      audienceIds: z.ZodPipe<z.ZodPipe<z.ZodString, z.ZodTransform<string[], string>>, z.ZodArray<z.ZodString>>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        themeId: z.ZodUUID;
        themeName: z.ZodString;
        places: z.ZodArray<z.ZodObject<{ audienceId: z.ZodString; rank: z.ZodInt }>>;
      }>>;
    }>;
  };
  readonly 'GET /matching-people': {
    readonly access: { readonly permission: "needs-analysis.person-gap.read" };
    readonly query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      runId: z.ZodUUID;
      audienceIds: z.ZodPipe<z.ZodPipe<z.ZodString, z.ZodTransform<string[], string>>, z.ZodArray<z.ZodString>>;
      themeIds: z.ZodPipe<z.ZodPipe<z.ZodString, z.ZodTransform<string[], string>>, z.ZodArray<z.ZodUUID>>;
      matches: z.ZodDefault<z.ZodEnum<"no" | "yes">>;
    }>;
    readonly response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        personId: z.ZodUUID;
        name: z.ZodString;
        unitName: z.ZodString;
        audienceName: z.ZodString;
        themes: z.ZodArray<z.ZodObject<{ name: z.ZodString; by: z.ZodEnum<"audience" | "gap"> }>>;
      }>>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
};

// contract/choices.d.ts
import { z } from 'zod';
export declare const ineligibility: z.ZodDiscriminatedUnion<[z.ZodObject<{
  kind: z.ZodLiteral<"withdrawn">;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"audience">;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"repeat">;
  course: z.ZodString;
  endedOn: z.ZodISODate;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"prerequisite">;
  course: z.ZodString;
}>], "kind">;
export type Ineligibility = z.output<typeof ineligibility>;
export declare const choiceResult: z.ZodDiscriminatedUnion<[z.ZodObject<{
  kind: z.ZodLiteral<"given">;
  origin: typeof placeOrigin;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"withdrawn">;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"refused">;
  reasons: z.ZodArray<typeof refusalReason>;
  waiting: z.ZodNullable<z.ZodInt>;
}>], "kind">;
export type ChoiceResult = z.output<typeof choiceResult>;
export declare const ownItem: z.ZodObject<{
  title: z.ZodString;
  description: z.ZodDefault<z.ZodString>;
  least: z.ZodInt;
  most: z.ZodInt;
  startsOn: z.ZodISODate;
  endsOn: z.ZodISODate;
  id: z.ZodUUID;
  themeNames: z.ZodArray<z.ZodString>;
  withdrawnReason: z.ZodNullable<z.ZodString>;
  need: z.ZodNullable<z.ZodInt>;
  rank: z.ZodNullable<z.ZodInt>;
  chosenBy: z.ZodNullable<z.ZodEnum<"self" | "unit">>;
  stage: z.ZodEnum<"ahead" | "over" | "under-way">;
  obstacle: z.ZodNullable<typeof ineligibility>;
  result: z.ZodNullable<typeof choiceResult>;
} & strict>;
export type OwnItem = z.output<typeof ownItem>;
export declare const ownMenu: z.ZodObject<{
  id: z.ZodUUID;
  title: z.ZodString;
  closesOn: z.ZodISODate;
  state: typeof menuState;
  takesChoices: z.ZodBoolean;
  mostChoices: z.ZodInt;
  items: z.ZodArray<typeof ownItem>;
}>;
export type OwnMenu = z.output<typeof ownMenu>;
declare const chooser: z.ZodObject<{
  personId: z.ZodUUID;
  name: z.ZodString;
  unitName: z.ZodString;
  audienceName: z.ZodString;
  choices: z.ZodArray<z.ZodObject<{ itemId: z.ZodUUID; rank: z.ZodInt; chosenBy: z.ZodEnum<"self" | "unit"> }>>;
  eligible: z.ZodArray<z.ZodUUID>;
}>;
export type Chooser = z.output<typeof chooser>;
export declare const choicesApi: {
  readonly 'GET /my-menus': {
    access: { permission: string };
    response: z.ZodObject<{ items: z.ZodArray<typeof ownMenu> }>;
  };
  readonly 'PUT /my-menus/:id/choices': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ itemIds: z.ZodArray<z.ZodUUID> } & strict>;
  };
  readonly 'POST /my-menus/:id/withdrawal': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ itemId: z.ZodUUID } & strict>;
  };
  readonly 'GET /menus/:id/choosers': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      unitId: z.ZodOptional<z.ZodUUID>;
      name: z.ZodOptional<z.ZodString>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof chooser>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'POST /menus/:id/unit-choices': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ itemId: z.ZodUUID; personIds: z.ZodArray<z.ZodUUID> } & strict>;
    response: z.ZodObject<{
      added: z.ZodInt;
      skipped: z.ZodArray<z.ZodObject<{
        personId: z.ZodUUID;
        name: z.ZodString;
        reason: z.ZodUnion<readonly [typeof ineligibility, z.ZodObject<{ kind: z.ZodLiteral<"chosen"> }>, z.ZodObject<{ kind: z.ZodLiteral<"full"> }>]>;
      }>>;
    }>;
  };
  readonly 'POST /menus/:id/unit-choices/removals': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ itemId: z.ZodUUID; personIds: z.ZodArray<z.ZodUUID> } & strict>;
    response: z.ZodObject<{ removed: z.ZodInt }>;
  };
};
export {};

// contract/competency-gaps.d.ts
import { z } from 'zod';
declare const personGapObject: z.ZodObject<{
  competencyId: z.ZodUUID;
  name: z.ZodString;
  group: z.ZodString;
  required: z.ZodNumber;
  requiredWords: z.ZodString;
  criticality: z.ZodInt;
  measured: z.ZodNullable<z.ZodNumber>;
  gap: z.ZodNullable<z.ZodNumber>;
  measurements: z.ZodArray<z.ZodObject<{
    kind: typeof measurementKind;
    level: z.ZodInt;
    measuredOn: z.ZodISODate;
    share: z.ZodNumber;
  }>>;
  themes: z.ZodArray<z.ZodObject<{ id: z.ZodUUID; name: z.ZodString }>>;
}>;
export interface PersonGap extends z.output<typeof personGapObject> {}
export declare const personGap: z.ZodType<PersonGap, PersonGap>;
export declare const gapBand: z.ZodInt;
export declare const gapMap: z.ZodObject<{
  groups: z.ZodArray<z.ZodObject<{ id: z.ZodString; name: z.ZodString }>>;
  competencies: z.ZodArray<z.ZodObject<{ id: z.ZodUUID; name: z.ZodString; group: z.ZodString }>>;
  cells: z.ZodArray<z.ZodObject<{
    groupId: z.ZodString;
    competencyId: z.ZodUUID;
    people: z.ZodNullable<z.ZodInt>;
    measured: z.ZodNullable<z.ZodInt>;
    below: z.ZodNullable<z.ZodInt>;
    meanGap: z.ZodNullable<z.ZodNumber>;
    band: z.ZodNullable<z.ZodInt>;
  }>>;
  opens: z.ZodBoolean;
  leniency: z.ZodNullable<z.ZodObject<{ people: z.ZodInt; levels: z.ZodNumber }>>;
}>;
export type GapMap = z.output<typeof gapMap>;
export type GapCell = GapMap['cells'][number];
export declare const competencyGapsApi: {
  readonly 'GET /competency-gaps': {
    readonly access: { readonly permission: "needs-analysis.gap.read" };
    readonly query: z.ZodObject<{
      modelId: z.ZodOptional<z.ZodUUID>;
      unitId: z.ZodOptional<z.ZodUUID>;
      postId: z.ZodOptional<z.ZodUUID>;
      audienceId: z.ZodOptional<z.ZodString>;
      by: z.ZodDefault<z.ZodEnum<"audience" | "post" | "unit">>;
    }>;
    readonly response: typeof gapMap;
  };
  readonly 'GET /gap-people': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      modelId: z.ZodOptional<z.ZodUUID>;
      unitId: z.ZodOptional<z.ZodUUID>;
      postId: z.ZodOptional<z.ZodUUID>;
      audienceId: z.ZodOptional<z.ZodString>;
      competencyId: z.ZodUUID;
      alone: z.ZodOptional<z.ZodLiteral<"true">>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        personId: z.ZodUUID;
        name: z.ZodString;
        unitName: z.ZodString;
        postNames: z.ZodArray<z.ZodString>;
        competencyName: z.ZodString;
        required: z.ZodNumber;
        measured: z.ZodNullable<z.ZodNumber>;
        gap: z.ZodNullable<z.ZodNumber>;
      }>>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /people/:id/gaps': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{
      person: z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        unitName: z.ZodString;
        postNames: z.ZodArray<z.ZodString>;
      }>;
      items: z.ZodArray<z.ZodType<PersonGap, PersonGap>>;
    }>;
  };
  readonly 'GET /my-gaps': {
    readonly access: { readonly permission: "needs-analysis.self-rating.give" };
    readonly response: z.ZodObject<{ items: z.ZodArray<z.ZodType<PersonGap, PersonGap>> }>;
  };
};
export {};

// contract/competency-model-imports.d.ts
export declare const competencyModelImportsApi: ImportApi<"/competency-model-imports">;

// contract/competency-models.d.ts
import { z } from 'zod';
export declare const competency: z.ZodObject<{
  id: z.ZodUUID;
  name: z.ZodString;
  group: z.ZodDefault<z.ZodString>;
  description: z.ZodDefault<z.ZodString>;
  themeIds: z.ZodDefault<z.ZodArray<z.ZodUUID>>;
  levels: z.ZodArray<z.ZodString>;
} & strict>;
export type Competency = z.output<typeof competency>;
export declare const requirement: z.ZodObject<{
  postId: z.ZodUUID;
  competencyId: z.ZodUUID;
  level: z.ZodInt;
  criticality: z.ZodInt;
} & strict>;
export type Requirement = z.output<typeof requirement>;
export declare const modelContent: z.ZodObject<{
  sources: z.ZodDefault<z.ZodString>;
  competencies: z.ZodArray<typeof competency>;
  requirements: z.ZodArray<typeof requirement>;
} & strict>;
export type ModelContent = z.output<typeof modelContent>;
export declare const versionState: z.ZodEnum<"draft" | "published" | "withdrawn">;
export type VersionState = z.output<typeof versionState>;
export declare const modelVersionSummary: z.ZodObject<{
  id: z.ZodUUID;
  number: z.ZodInt;
  state: typeof versionState;
  publishedAt: z.ZodNullable<z.ZodISODateTime>;
  withdrawnAt: z.ZodNullable<z.ZodISODateTime>;
}>;
export type ModelVersionSummary = z.output<typeof modelVersionSummary>;
export declare const competencyModel: z.ZodObject<{
  id: z.ZodUUID;
  title: z.ZodString;
  versions: z.ZodArray<typeof modelVersionSummary>;
}>;
export type CompetencyModel = z.output<typeof competencyModel>;
export declare const modelVersion: z.ZodObject<{
  id: z.ZodUUID;
  number: z.ZodInt;
  state: typeof versionState;
  publishedAt: z.ZodNullable<z.ZodISODateTime>;
  withdrawnAt: z.ZodNullable<z.ZodISODateTime>;
  modelId: z.ZodUUID;
  title: z.ZodString;
  content: typeof modelContent;
  openRounds: z.ZodArray<z.ZodObject<{ id: z.ZodUUID; title: z.ZodString; lastDay: z.ZodISODate; people: z.ZodInt }>>;
}>;
export type ModelVersion = z.output<typeof modelVersion>;
export declare const modelComparison: z.ZodObject<{
  from: typeof modelVersionSummary;
  to: typeof modelVersionSummary;
  competencies: z.ZodArray<z.ZodObject<{
    id: z.ZodUUID;
    name: z.ZodString;
    change: z.ZodEnum<"added" | "changed" | "removed">;
    levelsChanged: z.ZodBoolean;
  }>>;
  requirements: z.ZodArray<z.ZodObject<{
    postName: z.ZodString;
    competencyName: z.ZodString;
    from: z.ZodNullable<z.ZodObject<{ level: z.ZodInt; criticality: z.ZodInt }>>;
    to: z.ZodNullable<z.ZodObject<{ level: z.ZodInt; criticality: z.ZodInt }>>;
  }>>;
}>;
export type ModelComparison = z.output<typeof modelComparison>;
export declare const namedModel: z.ZodObject<{
  title: z.ZodString;
  sources: z.ZodDefault<z.ZodString>;
  competencies: z.ZodArray<z.ZodObject<{
    name: z.ZodString;
    group: z.ZodDefault<z.ZodString>;
    description: z.ZodDefault<z.ZodString>;
    levels: z.ZodArray<z.ZodString>;
    themes: z.ZodDefault<z.ZodArray<z.ZodString>>;
    requirements: z.ZodDefault<z.ZodArray<z.ZodObject<{ level: z.ZodInt; criticality: z.ZodInt; post: z.ZodString } & strict>>>;
  } & strict>>;
} & strict>;
export type NamedModel = z.output<typeof namedModel>;
export declare const competencyModelsApi: {
  readonly 'GET /competency-models': {
    access: { permission: string };
    response: z.ZodObject<{ items: z.ZodArray<typeof competencyModel> }>;
  };
  readonly 'POST /competency-models': {
    access: { permission: string };
    body: z.ZodObject<{ title: z.ZodString } & strict>;
    response: typeof competencyModel;
  };
  readonly 'GET /starter-models': {
    access: { permission: string };
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        title: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
        sources: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
        competencies: z.ZodInt;
        posts: z.ZodArray<z.ZodString>;
      }>>;
    }>;
  };
  readonly 'POST /starter-models/:key/adoption': {
    access: { permission: string };
    params: z.ZodObject<{ key: z.ZodString }>;
    response: z.ZodObject<{
      modelId: z.ZodUUID;
      versionId: z.ZodUUID;
      missingPosts: z.ZodArray<z.ZodString>;
      missingThemes: z.ZodArray<z.ZodString>;
    }>;
  };
  readonly 'POST /competency-models/:id/drafts': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof modelVersion;
  };
  readonly 'GET /model-versions/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof modelVersion;
  };
  readonly 'PUT /model-versions/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{
      sources: z.ZodDefault<z.ZodString>;
      competencies: z.ZodArray<typeof competency>;
      requirements: z.ZodArray<typeof requirement>;
      title: z.ZodString;
    } & strict>;
    response: typeof modelVersion;
  };
  readonly 'DELETE /model-versions/:id': { access: { permission: string }; params: z.ZodObject<{ id: z.ZodUUID }> };
  readonly 'POST /model-versions/:id/publication': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof modelVersion;
  };
  readonly 'POST /model-versions/:id/withdrawal': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ closeRounds: z.ZodDefault<z.ZodBoolean> } & strict>;
    response: typeof modelVersion;
  };
  readonly 'GET /model-comparisons': {
    access: { permission: string };
    query: z.ZodObject<{ from: z.ZodUUID; to: z.ZodUUID }>;
    response: typeof modelComparison;
  };
  readonly 'GET /model-versions/:id/workbook': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: FileResponse;
  };
  readonly 'GET /model-versions/:id/file': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: FileResponse;
  };
  readonly 'POST /competency-model-files': {
    access: { permission: string };
    body: Upload;
    response: z.ZodObject<{
      modelId: z.ZodUUID;
      versionId: z.ZodUUID;
      missingPosts: z.ZodArray<z.ZodString>;
      missingThemes: z.ZodArray<z.ZodString>;
    }>;
  };
};

// contract/course-lag.d.ts
import { z } from 'zod';
export declare const courseLagRule: RuleSet<z.ZodObject<{
  slowDays: z.ZodInt;
  lateDays: z.ZodInt;
} & strict>>;
export type CourseLagRule = z.output<typeof courseLagRule.schema>;
declare const topicLag: z.ZodObject<{
  themeId: z.ZodUUID;
  themeName: z.ZodString;
  appearedOn: z.ZodISODate;
  appearedIn: z.ZodString;
  deliveredOn: z.ZodNullable<z.ZodISODate>;
  deliveredBy: z.ZodNullable<z.ZodString>;
  days: z.ZodInt;
  pace: z.ZodEnum<"late" | "slow" | "timely">;
}>;
export type TopicLag = z.output<typeof topicLag>;
export declare const courseLag: z.ZodObject<{
  medianDays: z.ZodNullable<z.ZodNumber>;
  delivered: z.ZodInt;
  waiting: z.ZodInt;
  late: z.ZodInt;
  items: z.ZodArray<typeof topicLag>;
  rule: z.ZodObject<{
    slowDays: z.ZodInt;
    lateDays: z.ZodInt;
    source: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
  } & strict>;
}>;
export type CourseLag = z.output<typeof courseLag>;
export declare const courseLagApi: {
  readonly 'GET /course-lag': {
    readonly access: { readonly permission: "needs-analysis.proposal.read" };
    readonly response: typeof courseLag;
  };
};
export {};

// contract/courses.d.ts
import { z } from 'zod';
export declare const courses: ServiceToken<{
  readonly forThemes: {
    input: z.ZodObject<{
      themes: z.ZodArray<z.ZodObject<{ name: z.ZodString; broader: z.ZodDefault<z.ZodArray<z.ZodString>> }>>;
      limit: z.ZodDefault<z.ZodInt>;
    }>;
    output: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        title: z.ZodString;
        kind: z.ZodString;
        link: z.ZodNullable<z.ZodString>;
      }>>;
    }>;
  };
}>;

// contract/cycles.d.ts
import { z } from 'zod';
export declare const stepOutcome: z.ZodObject<{
  questionnaires: z.ZodOptional<z.ZodInt>;
  leftOpen: z.ZodOptional<z.ZodInt>;
  notOpened: z.ZodOptional<z.ZodArray<z.ZodString>>;
  units: z.ZodOptional<z.ZodInt>;
  stale: z.ZodOptional<z.ZodInt>;
  runId: z.ZodOptional<z.ZodUUID>;
  guideId: z.ZodOptional<z.ZodUUID>;
  told: z.ZodOptional<z.ZodInt>;
  problem: z.ZodOptional<z.ZodObject<{
    code: z.ZodString;
    title: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
  }>>;
}>;
export type StepOutcome = z.output<typeof stepOutcome>;
declare const cycleObject: z.ZodObject<{
  year: z.ZodInt;
  quarter: z.ZodInt;
  state: z.ZodEnum<"finished" | "paused" | "running" | "waiting">;
  isAutomatic: z.ZodBoolean;
  steps: z.ZodArray<z.ZodObject<{
    step: typeof cycleStep;
    plannedOn: z.ZodISODate;
    state: z.ZodEnum<"done" | "due" | "failed" | "passed-over" | "planned" | "running">;
    isNext: z.ZodBoolean;
    doneOn: z.ZodNullable<z.ZodISODate>;
    doneBy: z.ZodNullable<z.ZodString>;
    outcome: typeof stepOutcome;
  }>>;
  confirmation: z.ZodNullable<z.ZodObject<{
    priorities: z.ZodInt;
    confirmed: z.ZodInt;
    stale: z.ZodInt;
    lateUnits: z.ZodArray<z.ZodObject<{ unitId: z.ZodUUID; unitName: z.ZodString; waiting: z.ZodInt }>>;
  }>>;
  rule: z.ZodObject<{
    effectiveFrom: z.ZodISODate;
    source: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
    origin: z.ZodEnum<"county" | "plugin">;
  }>;
}>;
export interface Cycle extends z.output<typeof cycleObject> {}
export declare const cycle: z.ZodType<Cycle, Cycle>;
export declare const confirmation: z.ZodObject<{
  unitId: z.ZodUUID;
  themeId: z.ZodUUID;
  audienceId: z.ZodDefault<z.ZodNullable<z.ZodString>>;
  year: z.ZodInt;
  title: z.ZodString;
  sourceDocument: z.ZodString;
  weight: z.ZodDefault<z.ZodInt>;
  id: z.ZodUUID;
  themeName: z.ZodString;
  sourcePassage: z.ZodString;
  passages: z.ZodReadonly<z.ZodArray<z.ZodObject<{
    paragraph: z.ZodInt;
    start: z.ZodInt;
    end: z.ZodInt;
    documentId: z.ZodUUID;
    documentTitle: z.ZodString;
  } & strict>>>;
  confirmedOn: z.ZodISODate;
  unitName: z.ZodString;
  state: z.ZodEnum<"confirmed" | "waiting">;
  isStale: z.ZodBoolean;
} & strict>;
export type Confirmation = z.output<typeof confirmation>;
export declare const cyclesApi: {
  readonly 'GET /cycle': {
    access: { permission: string };
    query: typeof quarterQuery;
    response: z.ZodType<Cycle, Cycle>;
  };
  readonly 'POST /cycle-steps': {
    access: { permission: string };
    body: z.ZodObject<{ year: z.ZodInt; quarter: z.ZodInt; step: typeof cycleStep } & strict>;
    response: z.ZodType<Cycle, Cycle>;
  };
  readonly 'POST /cycle-pauses': {
    access: { permission: string };
    body: z.ZodObject<{ year: z.ZodInt; quarter: z.ZodInt; isPaused: z.ZodBoolean } & strict>;
    response: z.ZodType<Cycle, Cycle>;
  };
  readonly 'GET /confirmations': {
    readonly access: { readonly permission: "needs-analysis.priority.read" };
    readonly query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      unitId: z.ZodOptional<z.ZodUUID>;
      state: z.ZodOptional<z.ZodEnum<"confirmed" | "waiting">>;
    }>;
    readonly response: z.ZodObject<{
      items: z.ZodArray<typeof confirmation>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'POST /confirmations': {
    readonly access: { readonly permission: "needs-analysis.priority.write" };
    readonly body: z.ZodObject<{ priorityIds: z.ZodArray<z.ZodUUID> } & strict>;
    readonly response: z.ZodObject<{ confirmed: z.ZodInt }>;
  };
};
export declare const runCycles: JobToken<z.ZodObject<{}>>;
export {};

// contract/documents.d.ts
import { z } from 'zod';
export declare const passage: z.ZodObject<{
  paragraph: z.ZodInt;
  start: z.ZodInt;
  end: z.ZodInt;
} & strict>;
export declare const passageOfDocument: z.ZodObject<{
  paragraph: z.ZodInt;
  start: z.ZodInt;
  end: z.ZodInt;
  documentId: z.ZodUUID;
} & strict>;
export type PassageOfDocument = z.output<typeof passageOfDocument>;
export declare const sourceDocument: z.ZodObject<{
  id: z.ZodUUID;
  title: z.ZodString;
  year: z.ZodInt;
  fileName: z.ZodString;
  uploadedOn: z.ZodISODate;
  paragraphs: z.ZodInt;
  priorities: z.ZodInt;
}>;
export type SourceDocument = z.output<typeof sourceDocument>;
export declare const documentsApi: {
  readonly 'GET /documents': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      year: z.ZodOptional<z.ZodCoercedNumber<unknown>>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof sourceDocument>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'POST /documents': {
    access: { permission: string };
    query: z.ZodObject<{ year: z.ZodCoercedNumber<unknown>; title: z.ZodOptional<z.ZodString> }>;
    body: Upload;
    response: typeof sourceDocument;
  };
  readonly 'GET /documents/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{
      id: z.ZodUUID;
      title: z.ZodString;
      year: z.ZodInt;
      fileName: z.ZodString;
      uploadedOn: z.ZodISODate;
      paragraphs: z.ZodInt;
      priorities: z.ZodInt;
      text: z.ZodReadonly<z.ZodArray<z.ZodObject<{ number: z.ZodInt; text: z.ZodString; isHeading: z.ZodBoolean }>>>;
      passages: z.ZodArray<z.ZodObject<{
        paragraph: z.ZodInt;
        start: z.ZodInt;
        end: z.ZodInt;
        priorityId: z.ZodUUID;
        priorityTitle: z.ZodString;
        themeName: z.ZodString;
      } & strict>>;
    }>;
  };
  readonly 'GET /documents/:id/file': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: FileResponse;
  };
  readonly 'GET /documents/:id/priority-draft': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{ passages: z.ZodString }>;
    response: z.ZodObject<{
      year: z.ZodInt;
      title: z.ZodString;
      sourceDocument: z.ZodString;
      sourcePassage: z.ZodString;
      themeId: z.ZodNullable<z.ZodUUID>;
      passages: z.ZodArray<typeof passageOfDocument>;
    }>;
  };
  readonly 'PUT /documents/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ title: z.ZodString; year: z.ZodInt } & strict>;
    response: typeof sourceDocument;
  };
  readonly 'POST /documents/:id/removal': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ keepPriorities: z.ZodDefault<z.ZodBoolean> } & strict>;
  };
};

// contract/errors/index.d.ts
export declare const needsAnalysisErrors: ErrorCatalogue<"ALLOCATION_MISSING"
  | "ALLOCATION_RUNNING"
  | "ALLOCATION_TAKES_CHOICES"
  | "ALLOCATION_WITHOUT_CHOICES"
  | "ALREADY_ANSWERED"
  | "ANSWERS_INVALID"
  | "ANSWER_NEEDS_A_PERSON"
  | "AUDIENCE_NOT_FOUND"
  | "CHOICES_TOO_MANY"
  | "CHOICE_LATE"
  | "CHOICE_NEEDS_A_PERSON"
  | "CHOICE_NOT_ELIGIBLE"
  | "CHOICE_TWICE"
  | "CYCLE_NOT_OPEN"
  | "CYCLE_STEP_NOT_NEXT"
  | "CYCLE_STEP_RUNNING"
  | "DOCUMENT_DAMAGED"
  | "DOCUMENT_EXPANDS_TOO_FAR"
  | "DOCUMENT_FORMAT"
  | "DOCUMENT_IN_USE"
  | "DOCUMENT_NOT_FOUND"
  | "DOCUMENT_OLD_OR_ENCRYPTED"
  | "DOCUMENT_PASSAGES_UNREADABLE"
  | "DOCUMENT_PASSAGE_UNKNOWN"
  | "DOCUMENT_TOO_LONG"
  | "DOCUMENT_UPLOADED"
  | "DOCUMENT_WITHOUT_TEXT"
  | "GUIDE_DRAFTED"
  | "GUIDE_NOT_FOUND"
  | "GUIDE_PUBLISHED"
  | "GUIDE_WITHOUT_RANKING"
  | "HAND_CHANGE_AGAINST_RULES"
  | "HAND_CHANGE_HAS_PLACE"
  | "HAND_CHANGE_NOT_FOUND"
  | "HAND_CHANGE_NOT_LAST"
  | "HAND_CHANGE_OVERRIDABLE"
  | "IMPORT_PERSON_AMBIGUOUS"
  | "IMPORT_PERSON_UNKNOWN"
  | "IMPORT_UNIT_AMBIGUOUS"
  | "IMPORT_UNIT_UNKNOWN"
  | "INTERVIEW_CANCELLED"
  | "INTERVIEW_GUIDE_IN_USE"
  | "INTERVIEW_GUIDE_NOT_FOUND"
  | "INTERVIEW_GUIDE_TITLE_TAKEN"
  | "INTERVIEW_IN_FUTURE"
  | "INTERVIEW_NOT_FOUND"
  | "INTERVIEW_NOT_HELD"
  | "INTERVIEW_NOT_PLANNED"
  | "INTERVIEW_OF_ONESELF"
  | "INTERVIEW_PERSON_UNKNOWN"
  | "INTERVIEW_PERSON_WITHOUT_AUDIENCE"
  | "INTERVIEW_THEME_NOT_ASKED"
  | "INTERVIEW_THEME_TWICE"
  | "MEASUREMENT_COMPETENCY_UNKNOWN"
  | "MEASUREMENT_DAY_OUTSIDE"
  | "MEASUREMENT_PERSON_AMBIGUOUS"
  | "MEASUREMENT_PERSON_UNKNOWN"
  | "MEASUREMENT_RECORDED"
  | "MEASUREMENT_ROUND_UNKNOWN"
  | "MEASUREMENT_UNIT_UNKNOWN"
  | "MENU_CLOSES_IN_PAST"
  | "MENU_DAYS_REVERSED"
  | "MENU_ITEM_LEAST_ABOVE_MOST"
  | "MENU_ITEM_NOT_FOUND"
  | "MENU_ITEM_QUOTAS_ABOVE_PLACES"
  | "MENU_ITEM_QUOTA_TWICE"
  | "MENU_ITEM_QUOTA_UNIT"
  | "MENU_NOT_FOUND"
  | "MENU_STATE"
  | "MENU_WITHOUT_ITEMS"
  | "MODEL_COMPETENCY_TWICE"
  | "MODEL_EMPTY"
  | "MODEL_FILE_INVALID"
  | "MODEL_HAS_DRAFT"
  | "MODEL_LEVELS_BROKEN"
  | "MODEL_LEVEL_TOO_HIGH"
  | "MODEL_NOT_FOUND"
  | "MODEL_POST_UNKNOWN"
  | "MODEL_REQUIREMENT_TWICE"
  | "MODEL_REQUIREMENT_UNKNOWN"
  | "MODEL_ROW_DIFFERS"
  | "MODEL_ROW_INCOMPLETE"
  | "MODEL_THEME_UNKNOWN"
  | "MODEL_TITLE_TAKEN"
  | "MODEL_VERSION_MEASURED"
  | "MODEL_VERSION_NOT_DRAFT"
  | "MODEL_VERSION_NOT_FOUND"
  | "MODEL_VERSION_NOT_PUBLISHED"
  | "OBSERVATION_DAY_IN_FUTURE"
  | "OBSERVATION_GRADE_UNKNOWN"
  | "OBSERVATION_PERSON_UNKNOWN"
  | "OBSERVATION_RECORDED"
  | "OBSERVATION_THEME_UNKNOWN"
  | "ORDER_ANSWERED"
  | "ORDER_NOT_FOUND"
  | "PAPER_ANSWER_INVALID"
  | "PAPER_AUDIENCE_UNKNOWN"
  | "PAPER_CHOICE_UNKNOWN"
  | "PAPER_OTHER_WORDS_MISSING"
  | "PAPER_PERSON_AMBIGUOUS"
  | "PAPER_PERSON_ANSWERED"
  | "PAPER_PERSON_TWICE"
  | "PAPER_PERSON_UNKNOWN"
  | "PAPER_SHEET_TAKEN"
  | "PERSON_NOT_FOUND"
  | "PLACE_BEGUN"
  | "PLACE_NOT_FOUND"
  | "PRIORITY_AUDIENCE_UNKNOWN"
  | "PRIORITY_ENTERED"
  | "PRIORITY_NOT_FOUND"
  | "PRIORITY_THEME_UNKNOWN"
  | "PRIORITY_UNIT_AMBIGUOUS"
  | "PRIORITY_UNIT_UNKNOWN"
  | "PROPOSAL_DELIVERY_IN_FUTURE"
  | "PROPOSAL_NOT_FOUND"
  | "PROPOSAL_REASON_MISSING"
  | "PROPOSAL_STATE"
  | "PROPOSAL_WITHOUT_NEED"
  | "QUESTIONNAIRE_CLOSED"
  | "QUESTIONNAIRE_CLOSES_IN_PAST"
  | "QUESTIONNAIRE_FORM_INVALID"
  | "QUESTIONNAIRE_LATE"
  | "QUESTIONNAIRE_LINK_ENDED"
  | "QUESTIONNAIRE_LINK_IS_ANONYMOUS"
  | "QUESTIONNAIRE_LINK_UNKNOWN_QUESTION"
  | "QUESTIONNAIRE_LINK_UNMEASURABLE"
  | "QUESTIONNAIRE_NOT_ASSIGNED"
  | "QUESTIONNAIRE_NOT_DRAFT"
  | "QUESTIONNAIRE_NOT_FOUND"
  | "QUESTIONNAIRE_NOT_OPEN"
  | "QUESTIONNAIRE_NOT_SAMPLED"
  | "QUESTIONNAIRE_OTHER_ANONYMITY"
  | "QUESTIONNAIRE_RESULTS_EARLY"
  | "QUESTIONNAIRE_RESULTS_SETTLING"
  | "RANKING_AUDIENCE_MISSING"
  | "RANKING_MEANWHILE"
  | "RANKING_NOT_FOUND"
  | "RANKING_WITHOUT_EVIDENCE"
  | "RATING_COMPETENCY_NOT_ASKED"
  | "RATING_KIND_NOT_ASKED"
  | "RATING_LEVEL_TOO_HIGH"
  | "RATING_NEEDS_A_PERSON"
  | "RATING_OF_ONESELF"
  | "RATING_PERSON_NOT_ASKED"
  | "RATING_TWICE"
  | "REMINDED_TODAY"
  | "ROUND_CLOSED"
  | "ROUND_ENDS_IN_PAST"
  | "ROUND_LATE"
  | "ROUND_NOT_FOUND"
  | "ROUND_POST_NOT_MODELLED"
  | "ROUND_TITLE_TAKEN"
  | "ROUND_WITHOUT_PEOPLE"
  | "SAMPLE_EMPTY"
  | "SAMPLE_GROUP_TWICE"
  | "SAMPLE_GROUP_UNKNOWN"
  | "SAMPLE_QUOTA_TOO_LARGE"
  | "STARTER_MODEL_NOT_FOUND"
  | "THEME_ABOVE_UNKNOWN"
  | "THEME_BELOW_ITSELF"
  | "THEME_IN_USE"
  | "THEME_NAME_TAKEN"
  | "THEME_NOT_FOUND"
  | "THEME_ROW_ABOVE_BAD"
  | "UNIT_NOT_FOUND"
  | "WEIGHTS_CONTRADICTORY">;

// contract/events.d.ts
import { z } from 'zod';
export declare const needRanked: EventToken<z.ZodObject<{
  runId: z.ZodUUID;
  year: z.ZodInt;
  quarter: z.ZodInt;
  audienceIds: z.ZodArray<z.ZodString>;
}>>;
export declare const proposalDecided: EventToken<z.ZodObject<{
  proposalId: z.ZodUUID;
  outcome: z.ZodEnum<"accepted" | "declined">;
  audienceId: z.ZodString;
  audienceIds: z.ZodArray<z.ZodString>;
  themeIds: z.ZodArray<z.ZodUUID>;
}>>;
export declare const placesAllocated: EventToken<z.ZodObject<{
  menuId: z.ZodUUID;
  year: z.ZodInt;
  quarter: z.ZodInt;
  itemIds: z.ZodArray<z.ZodUUID>;
}>>;

// contract/guides.d.ts
import { z } from 'zod';
export declare const guideNeed: z.ZodObject<{
  themeId: z.ZodUUID;
  themeName: z.ZodString;
  rank: z.ZodInt;
  points: z.ZodInt;
  low: z.ZodInt;
  high: z.ZodInt;
  stability: z.ZodNumber;
  isStale: z.ZodBoolean;
  movement: z.ZodNullable<z.ZodEnum<"fallen" | "gone" | "new" | "risen" | "unmoved">>;
  rankBefore: z.ZodNullable<z.ZodInt>;
  reasons: z.ZodArray<z.ZodObject<{ source: typeof needSource; points: z.ZodInt; evidence: typeof evidence }>>;
}>;
export type GuideNeed = z.output<typeof guideNeed>;
declare const guideContentObject: z.ZodObject<{
  runId: z.ZodUUID;
  asOf: z.ZodISODate;
  audiences: z.ZodArray<z.ZodObject<{
    audienceId: z.ZodString;
    audienceName: z.ZodString;
    weights: typeof weightsBySource;
    asked: z.ZodNullable<z.ZodInt>;
    answered: z.ZodNullable<z.ZodInt>;
    needs: z.ZodArray<typeof guideNeed>;
    further: z.ZodInt;
    gone: z.ZodArray<z.ZodString>;
  }>>;
  stale: z.ZodArray<z.ZodObject<{
    unitName: z.ZodString;
    title: z.ZodString;
    themeName: z.ZodString;
    confirmedOn: z.ZodISODate;
  }>>;
  classes: z.ZodArray<z.ZodObject<{
    proposalId: z.ZodUUID;
    title: z.ZodString;
    audienceName: z.ZodString;
    places: z.ZodInt;
    state: z.ZodEnum<"accepted" | "submitted">;
    themes: z.ZodArray<z.ZodString>;
  }>>;
}>;
export interface GuideContent extends z.output<typeof guideContentObject> {}
export declare const guideContent: z.ZodType<GuideContent, GuideContent>;
declare const guideObject: z.ZodObject<{
  id: z.ZodUUID;
  year: z.ZodInt;
  quarter: z.ZodInt;
  version: z.ZodInt;
  state: z.ZodEnum<"draft" | "published">;
  draftedAt: z.ZodISODateTime;
  publishedAt: z.ZodNullable<z.ZodISODateTime>;
  publishedBy: z.ZodNullable<z.ZodString>;
  foreword: z.ZodString;
  content: z.ZodType<GuideContent, GuideContent>;
}>;
export interface Guide extends z.output<typeof guideObject> {}
export declare const guide: z.ZodType<Guide, Guide>;
export declare const guidesApi: {
  readonly 'GET /guides': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      year: z.ZodOptional<z.ZodCoercedNumber<unknown>>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        year: z.ZodInt;
        quarter: z.ZodInt;
        version: z.ZodInt;
        state: z.ZodEnum<"draft" | "published">;
        draftedAt: z.ZodISODateTime;
        publishedAt: z.ZodNullable<z.ZodISODateTime>;
        publishedBy: z.ZodNullable<z.ZodString>;
      }>>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'POST /guides': {
    access: { permission: string };
    body: z.ZodObject<{ year: z.ZodInt; quarter: z.ZodInt } & strict>;
    response: z.ZodType<Guide, Guide>;
  };
  readonly 'GET /guides/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodType<Guide, Guide>;
  };
  readonly 'PUT /guides/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ foreword: z.ZodString } & strict>;
    response: z.ZodType<Guide, Guide>;
  };
  readonly 'POST /guides/:id/publication': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodType<Guide, Guide>;
  };
  readonly 'GET /guides/:id/file': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{ format: z.ZodEnum<"docx" | "pdf"> }>;
    response: FileResponse;
  };
};
export {};

// contract/index.d.ts
export * from './courses.ts';
export * from './errors/index.ts';
export * from './events.ts';
export * from './permissions.ts';
export * from './services.ts';
export * from './allocation-rules.ts';
export * from './audience-match.ts';
export * from './course-lag.ts';
export * from './interview-rule.ts';
export * from './measuring-rule.ts';
export * from './observed-grades.ts';
export * from './quarterly-cycle.ts';
export * from './ranking-method.ts';
export * from './settings.ts';
export * from './source-weights.ts';
export type * from './api.ts';
export * from './allocations.ts';
export * from './choices.ts';
export * from './competency-gaps.ts';
export * from './competency-model-imports.ts';
export * from './competency-models.ts';
export * from './cycles.ts';
export * from './documents.ts';
export * from './guides.ts';
export * from './interviews.ts';
export * from './measurement-imports.ts';
export * from './measuring.ts';
export * from './menus.ts';
export * from './observations.ts';
export * from './open-texts.ts';
export * from './orders.ts';
export * from './paper-answers.ts';
export * from './priorities.ts';
export * from './priority-imports.ts';
export * from './proposals.ts';
export * from './quarter-work.ts';
export * from './questionnaires.ts';
export * from './rankings.ts';
export * from './refusal-reasons.ts';
export * from './samples.ts';
export * from './theme-imports.ts';
export * from './themes.ts';
export * from './trained-people-imports.ts';
export * from './allocation-jobs.ts';
export * from './anonymous-boxes.ts';
export * from './questionnaire-jobs.ts';

// contract/interview-rule.d.ts
import { z } from 'zod';
export declare const interviewRules: RuleSet<z.ZodObject<{
  leastFaceToFace: z.ZodNumber;
} & strict>>;

// contract/interviews.d.ts
import { z } from 'zod';
export declare const interviewForm: z.ZodEnum<"face-to-face" | "phone" | "video">;
export type InterviewForm = z.output<typeof interviewForm>;
export declare const interviewState: z.ZodEnum<"cancelled" | "held" | "planned">;
export type InterviewState = z.output<typeof interviewState>;
export declare const interviewGuideInput: z.ZodObject<{
  title: z.ZodString;
  opening: z.ZodArray<z.ZodString>;
  themes: z.ZodArray<z.ZodObject<{ themeId: z.ZodUUID; questions: z.ZodArray<z.ZodString> } & strict>>;
  closing: z.ZodArray<z.ZodString>;
} & strict>;
export type InterviewGuideInput = z.output<typeof interviewGuideInput>;
export declare const interviewGuide: z.ZodObject<{
  title: z.ZodString;
  opening: z.ZodArray<z.ZodString>;
  themes: z.ZodArray<z.ZodObject<{ themeId: z.ZodUUID; questions: z.ZodArray<z.ZodString> } & strict>>;
  closing: z.ZodArray<z.ZodString>;
  id: z.ZodUUID;
  interviews: z.ZodInt;
} & strict>;
export type InterviewGuide = z.output<typeof interviewGuide>;
declare const starterGuide: z.ZodObject<{
  title: z.ZodString;
  opening: z.ZodArray<z.ZodString>;
  ofTheme: z.ZodArray<z.ZodString>;
  closing: z.ZodArray<z.ZodString>;
}>;
export type StarterGuide = z.output<typeof starterGuide>;
export declare const interviewInput: z.ZodDiscriminatedUnion<[z.ZodObject<{
  guideId: z.ZodUUID;
  interviewerId: z.ZodUUID;
  plannedOn: z.ZodISODate;
  form: z.ZodDefault<typeof interviewForm>;
  naming: z.ZodLiteral<"named">;
  personId: z.ZodUUID;
} & strict>, z.ZodObject<{
  guideId: z.ZodUUID;
  interviewerId: z.ZodUUID;
  plannedOn: z.ZodISODate;
  form: z.ZodDefault<typeof interviewForm>;
  naming: z.ZodLiteral<"unnamed">;
  audienceId: z.ZodString;
} & strict>], "naming">;
export type InterviewInput = z.output<typeof interviewInput>;
export declare const interview: z.ZodObject<{
  id: z.ZodUUID;
  guideId: z.ZodUUID;
  guideTitle: z.ZodString;
  state: typeof interviewState;
  form: typeof interviewForm;
  personId: z.ZodNullable<z.ZodUUID>;
  personName: z.ZodNullable<z.ZodString>;
  unitName: z.ZodNullable<z.ZodString>;
  audienceId: z.ZodString;
  audienceName: z.ZodString;
  interviewerId: z.ZodUUID;
  interviewerName: z.ZodString;
  plannedOn: z.ZodISODate;
  heldOn: z.ZodNullable<z.ZodISODate>;
}>;
export type Interview = z.output<typeof interview>;
export declare const interviewNotes: z.ZodObject<{
  heldOn: z.ZodISODate;
  form: typeof interviewForm;
  themes: z.ZodArray<z.ZodObject<{
    themeId: z.ZodUUID;
    strength: z.ZodInt;
    words: z.ZodDefault<z.ZodString>;
    examples: z.ZodDefault<z.ZodString>;
  } & strict>>;
  remarks: z.ZodDefault<z.ZodString>;
} & strict>;
export type InterviewNotes = z.output<typeof interviewNotes>;
export declare const interviewsApi: {
  readonly 'GET /interview-guides': {
    access: { permission: string };
    response: z.ZodObject<{ items: z.ZodArray<typeof interviewGuide>; starter: typeof starterGuide }>;
  };
  readonly 'GET /interview-guides/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof interviewGuide;
  };
  readonly 'POST /interview-guides': {
    access: { permission: string };
    body: typeof interviewGuideInput;
    response: typeof interviewGuide;
  };
  readonly 'PUT /interview-guides/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof interviewGuideInput;
    response: typeof interviewGuide;
  };
  readonly 'DELETE /interview-guides/:id': { access: { permission: string }; params: z.ZodObject<{ id: z.ZodUUID }> };
  readonly 'GET /interviews': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      state: z.ZodOptional<typeof interviewState>;
      audienceId: z.ZodOptional<z.ZodString>;
      guideId: z.ZodOptional<z.ZodUUID>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof interview>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /interview-share': {
    access: { permission: string };
    query: typeof quarterQuery;
    response: z.ZodObject<{
      planned: z.ZodInt;
      held: z.ZodInt;
      faceToFace: z.ZodInt;
      share: z.ZodNullable<z.ZodNumber>;
      least: z.ZodNumber;
      source: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
    }>;
  };
  readonly 'GET /interviews/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof interview;
  };
  readonly 'POST /interviews': {
    access: { permission: string };
    body: typeof interviewInput;
    response: typeof interview;
  };
  readonly 'PUT /interviews/:id/plan': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{
      interviewerId: z.ZodUUID;
      plannedOn: z.ZodISODate;
      form: z.ZodDefault<typeof interviewForm>;
    } & strict>;
    response: typeof interview;
  };
  readonly 'POST /interviews/:id/cancellation': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof interview;
  };
  readonly 'GET /interviews/:id/notes': {
    readonly access: { readonly permission: "needs-analysis.interview-notes.read" };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly response: z.ZodObject<{
      id: z.ZodUUID;
      guideId: z.ZodUUID;
      guideTitle: z.ZodString;
      state: typeof interviewState;
      form: typeof interviewForm;
      personId: z.ZodNullable<z.ZodUUID>;
      personName: z.ZodNullable<z.ZodString>;
      unitName: z.ZodNullable<z.ZodString>;
      audienceId: z.ZodString;
      audienceName: z.ZodString;
      interviewerId: z.ZodUUID;
      interviewerName: z.ZodString;
      plannedOn: z.ZodISODate;
      heldOn: z.ZodNullable<z.ZodISODate>;
      guide: typeof interviewGuideInput;
      notes: typeof interviewNotes;
    }>;
  };
  readonly 'GET /my-interviews': {
    access: { permission: string };
    response: z.ZodObject<{ items: z.ZodArray<typeof interview> }>;
  };
  readonly 'GET /my-interviews/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{
      id: z.ZodUUID;
      guideId: z.ZodUUID;
      guideTitle: z.ZodString;
      state: typeof interviewState;
      form: typeof interviewForm;
      personId: z.ZodNullable<z.ZodUUID>;
      personName: z.ZodNullable<z.ZodString>;
      unitName: z.ZodNullable<z.ZodString>;
      audienceId: z.ZodString;
      audienceName: z.ZodString;
      interviewerId: z.ZodUUID;
      interviewerName: z.ZodString;
      plannedOn: z.ZodISODate;
      heldOn: z.ZodNullable<z.ZodISODate>;
      guide: typeof interviewGuideInput;
      notes: z.ZodNullable<typeof interviewNotes>;
    }>;
  };
  readonly 'PUT /my-interviews/:id/notes': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof interviewNotes;
    response: typeof interview;
  };
};
export {};

// contract/measurement-imports.d.ts
export declare const measurementImportsApi: ImportApi<"/measurement-imports">;

// contract/measuring-rule.d.ts
import { z } from 'zod';
export declare const measurementKind: z.ZodEnum<"appraisal" | "self" | "superior" | "test">;
export type MeasurementKind = z.output<typeof measurementKind>;
export declare const measuringRule: z.ZodObject<{
  weights: z.ZodObject<{
    self: z.ZodNumber;
    superior: z.ZodNumber;
    test: z.ZodNumber;
    appraisal: z.ZodNumber;
  } & strict>;
  selfDeduction: z.ZodNumber;
  clearGap: z.ZodNumber;
  largeGap: z.ZodNumber;
} & strict>;
export type MeasuringRule = z.output<typeof measuringRule>;
export declare const measuringRules: RuleSet<typeof measuringRule>;

// contract/measuring.d.ts
import { z } from 'zod';
export declare const roundState: z.ZodEnum<"closed" | "open">;
export type RoundState = z.output<typeof roundState>;
export declare const measuringRoundInput: z.ZodObject<{
  title: z.ZodString;
  versionId: z.ZodUUID;
  year: z.ZodInt;
  quarter: z.ZodInt;
  kinds: z.ZodArray<typeof measurementKind>;
  audienceIds: z.ZodDefault<z.ZodArray<z.ZodString>>;
  postIds: z.ZodDefault<z.ZodArray<z.ZodUUID>>;
  unitIds: z.ZodDefault<z.ZodArray<z.ZodUUID>>;
  lastDay: z.ZodISODate;
} & strict>;
export type MeasuringRoundInput = z.output<typeof measuringRoundInput>;
export declare const measuringRound: z.ZodObject<{
  title: z.ZodString;
  versionId: z.ZodUUID;
  year: z.ZodInt;
  quarter: z.ZodInt;
  kinds: z.ZodArray<typeof measurementKind>;
  lastDay: z.ZodISODate;
  id: z.ZodUUID;
  state: z.ZodEnum<"closed" | "open">;
  modelTitle: z.ZodString;
  audienceIds: z.ZodArray<z.ZodString>;
  postIds: z.ZodArray<z.ZodUUID>;
  unitIds: z.ZodArray<z.ZodUUID>;
} & strict>;
export type MeasuringRound = z.output<typeof measuringRound>;
declare const ratedPerson: z.ZodObject<{
  personId: z.ZodUUID;
  name: z.ZodString;
  unitName: z.ZodString;
  ratings: z.ZodArray<z.ZodObject<{ competencyId: z.ZodUUID; level: z.ZodNullable<z.ZodInt> }>>;
}>;
export type RatedPerson = z.output<typeof ratedPerson>;
export declare const measuringApi: {
  readonly 'GET /measuring-rounds': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      state: z.ZodOptional<z.ZodEnum<"closed" | "open">>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof measuringRound>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'POST /measuring-rounds': {
    access: { permission: string };
    body: typeof measuringRoundInput;
    response: typeof measuringRound;
  };
  readonly 'GET /measuring-rounds/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{
      title: z.ZodString;
      versionId: z.ZodUUID;
      year: z.ZodInt;
      quarter: z.ZodInt;
      kinds: z.ZodArray<typeof measurementKind>;
      lastDay: z.ZodISODate;
      id: z.ZodUUID;
      state: z.ZodEnum<"closed" | "open">;
      modelTitle: z.ZodString;
      audienceIds: z.ZodArray<z.ZodString>;
      postIds: z.ZodArray<z.ZodUUID>;
      unitIds: z.ZodArray<z.ZodUUID>;
      progress: z.ZodObject<{
        people: z.ZodInt;
        measured: z.ZodArray<z.ZodObject<{ kind: typeof measurementKind; people: z.ZodInt }>>;
      }>;
    } & strict>;
  };
  readonly 'PUT /measuring-rounds/:id/last-day': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ lastDay: z.ZodISODate } & strict>;
    response: typeof measuringRound;
  };
  readonly 'POST /measuring-rounds/:id/closing': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof measuringRound;
  };
  readonly 'GET /superior-ratings': {
    access: { permission: string };
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        roundId: z.ZodUUID;
        title: z.ZodString;
        lastDay: z.ZodISODate;
        rated: z.ZodInt;
        people: z.ZodInt;
      }>>;
    }>;
  };
  readonly 'GET /superior-ratings/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{ postId: z.ZodOptional<z.ZodUUID>; unitId: z.ZodOptional<z.ZodUUID> }>;
    response: z.ZodObject<{
      round: typeof measuringRound;
      posts: z.ZodArray<z.ZodObject<{ id: z.ZodUUID; name: z.ZodString; people: z.ZodInt }>>;
      competencies: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        levels: z.ZodArray<z.ZodString>;
        description: z.ZodString;
        group: z.ZodString;
      } & strict>>;
      people: z.ZodArray<typeof ratedPerson>;
    }>;
  };
  readonly 'PUT /superior-ratings/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{
      ratings: z.ZodArray<z.ZodObject<{ competencyId: z.ZodUUID; level: z.ZodInt; personId: z.ZodUUID } & strict>>;
    } & strict>;
    response: z.ZodObject<{ recorded: z.ZodInt }>;
  };
  readonly 'GET /self-ratings': {
    access: { permission: string };
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        roundId: z.ZodUUID;
        title: z.ZodString;
        lastDay: z.ZodISODate;
        rated: z.ZodInt;
        toRate: z.ZodInt;
      }>>;
    }>;
  };
  readonly 'GET /self-ratings/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{
      roundId: z.ZodUUID;
      title: z.ZodString;
      lastDay: z.ZodISODate;
      rated: z.ZodInt;
      toRate: z.ZodInt;
      competencies: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        levels: z.ZodArray<z.ZodString>;
        description: z.ZodString;
        group: z.ZodString;
      } & strict>>;
      ratings: z.ZodArray<z.ZodObject<{ competencyId: z.ZodUUID; level: z.ZodInt } & strict>>;
    }>;
  };
  readonly 'PUT /self-ratings/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{
      ratings: z.ZodArray<z.ZodObject<{ competencyId: z.ZodUUID; level: z.ZodInt } & strict>>;
    } & strict>;
    response: z.ZodObject<{ recorded: z.ZodInt }>;
  };
};
export {};

// contract/menus.d.ts
import { z } from 'zod';
export declare const menuState: z.ZodEnum<"closed" | "draft" | "open" | "published">;
export type MenuState = z.output<typeof menuState>;
export declare const menuInput: z.ZodObject<{
  title: z.ZodString;
  year: z.ZodInt;
  quarter: z.ZodInt;
  opensOn: z.ZodISODate;
  closesOn: z.ZodISODate;
} & strict>;
export type MenuInput = z.output<typeof menuInput>;
export declare const menu: z.ZodObject<{
  id: z.ZodUUID;
  title: z.ZodString;
  year: z.ZodInt;
  quarter: z.ZodInt;
  opensOn: z.ZodISODate;
  closesOn: z.ZodISODate;
  state: typeof menuState;
  takesChoices: z.ZodBoolean;
  items: z.ZodInt;
  choosers: z.ZodInt;
  publishedAt: z.ZodNullable<z.ZodISODateTime>;
}>;
export type Menu = z.output<typeof menu>;
export declare const unitQuota: z.ZodObject<{
  unitId: z.ZodUUID;
  least: z.ZodDefault<z.ZodInt>;
  most: z.ZodDefault<z.ZodNullable<z.ZodInt>>;
} & strict>;
export declare const menuItemInput: z.ZodObject<{
  title: z.ZodString;
  description: z.ZodDefault<z.ZodString>;
  themeIds: z.ZodArray<z.ZodUUID>;
  audienceIds: z.ZodArray<z.ZodString>;
  least: z.ZodInt;
  most: z.ZodInt;
  startsOn: z.ZodISODate;
  endsOn: z.ZodISODate;
  course: z.ZodDefault<z.ZodString>;
  mayRepeat: z.ZodDefault<z.ZodBoolean>;
  requiresCourse: z.ZodDefault<z.ZodNullable<z.ZodString>>;
  unitMost: z.ZodDefault<z.ZodNullable<z.ZodInt>>;
  quotas: z.ZodDefault<z.ZodArray<typeof unitQuota>>;
  proposalId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
  orderIds: z.ZodDefault<z.ZodArray<z.ZodUUID>>;
} & strict>;
export type MenuItemInput = z.output<typeof menuItemInput>;
export declare const menuItem: z.ZodObject<{
  title: z.ZodString;
  description: z.ZodDefault<z.ZodString>;
  themeIds: z.ZodArray<z.ZodUUID>;
  audienceIds: z.ZodArray<z.ZodString>;
  least: z.ZodInt;
  most: z.ZodInt;
  startsOn: z.ZodISODate;
  endsOn: z.ZodISODate;
  course: z.ZodDefault<z.ZodString>;
  mayRepeat: z.ZodDefault<z.ZodBoolean>;
  requiresCourse: z.ZodDefault<z.ZodNullable<z.ZodString>>;
  unitMost: z.ZodDefault<z.ZodNullable<z.ZodInt>>;
  quotas: z.ZodDefault<z.ZodArray<typeof unitQuota>>;
  proposalId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
  orderIds: z.ZodDefault<z.ZodArray<z.ZodUUID>>;
  id: z.ZodUUID;
  menuId: z.ZodUUID;
  themeNames: z.ZodArray<z.ZodString>;
  audienceNames: z.ZodArray<z.ZodString>;
  withdrawnReason: z.ZodNullable<z.ZodString>;
} & strict>;
export type MenuItem = z.output<typeof menuItem>;
export declare const menusApi: {
  readonly 'GET /menus': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      state: z.ZodOptional<typeof menuState>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof menu>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'POST /menus': {
    access: { permission: string };
    body: typeof menuInput;
    response: z.ZodObject<{ id: z.ZodUUID }>;
  };
  readonly 'GET /menus/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{
      id: z.ZodUUID;
      title: z.ZodString;
      year: z.ZodInt;
      quarter: z.ZodInt;
      opensOn: z.ZodISODate;
      closesOn: z.ZodISODate;
      state: typeof menuState;
      takesChoices: z.ZodBoolean;
      items: z.ZodInt;
      choosers: z.ZodInt;
      publishedAt: z.ZodNullable<z.ZodISODateTime>;
      offered: z.ZodArray<typeof menuItem>;
      demand: z.ZodArray<z.ZodObject<{ itemId: z.ZodUUID; first: z.ZodInt; all: z.ZodInt }>>;
    }>;
  };
  readonly 'PUT /menus/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof menuInput;
  };
  readonly 'POST /menus/:id/opening': { access: { permission: string }; params: z.ZodObject<{ id: z.ZodUUID }> };
  readonly 'POST /menus/:id/closing': { access: { permission: string }; params: z.ZodObject<{ id: z.ZodUUID }> };
  readonly 'POST /menus/:id/items': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof menuItemInput;
    response: z.ZodObject<{ id: z.ZodUUID }>;
  };
  readonly 'PUT /menu-items/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof menuItemInput;
  };
  readonly 'DELETE /menu-items/:id': { access: { permission: string }; params: z.ZodObject<{ id: z.ZodUUID }> };
  readonly 'POST /menu-items/:id/withdrawal': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ reason: z.ZodString } & strict>;
  };
};

// contract/observations.d.ts
import { z } from 'zod';
export declare const observationInput: z.ZodObject<{
  kind: typeof observationKind;
  unitId: z.ZodUUID;
  personId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
  themeId: z.ZodUUID;
  grade: z.ZodString;
  observedOn: z.ZodISODate;
  note: z.ZodDefault<z.ZodString>;
} & strict>;
export type ObservationInput = z.output<typeof observationInput>;
export declare const observation: z.ZodObject<{
  id: z.ZodUUID;
  kind: typeof observationKind;
  unitId: z.ZodUUID;
  unitName: z.ZodString;
  personId: z.ZodNullable<z.ZodUUID>;
  personName: z.ZodNullable<z.ZodString>;
  themeId: z.ZodUUID;
  themeName: z.ZodString;
  grade: z.ZodString;
  observedOn: z.ZodISODate;
  note: z.ZodString;
}>;
export type Observation = z.output<typeof observation>;
export declare const observationsApi: {
  readonly 'GET /observations': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      kind: z.ZodOptional<typeof observationKind>;
      unitId: z.ZodOptional<z.ZodUUID>;
      themeId: z.ZodOptional<z.ZodUUID>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof observation>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /observed-grades': {
    access: { permission: string };
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        kind: typeof observationKind;
        grades: z.ZodArray<z.ZodObject<{
          id: z.ZodString;
          title: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
          need: z.ZodNumber;
        }>>;
      }>>;
      source: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
    }>;
  };
  readonly 'POST /observations': {
    access: { permission: string };
    body: typeof observationInput;
    response: typeof observation;
  };
  readonly 'POST /observations/removals': {
    access: { permission: string };
    body: z.ZodObject<{ ids: z.ZodArray<z.ZodUUID> } & strict>;
    response: z.ZodObject<{ removed: z.ZodInt }>;
  };
};
export declare const observationImportsApi: ImportApi<"/observation-imports">;

// contract/observed-grades.d.ts
import { type Text } from '@peixun/plugin-api';
import { z } from 'zod';
export declare const observationKind: z.ZodEnum<"appraisal" | "inspection" | "public-evaluation" | "supervisor">;
export type ObservationKind = z.output<typeof observationKind>;
export declare const observationKindTitles: Readonly<Record<ObservationKind, Text>>;
declare const grade: z.ZodObject<{
  id: z.ZodString;
  title: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString } & strict>;
  need: z.ZodNumber;
} & strict>;
export type ObservedGrade = z.output<typeof grade>;
export declare const observedGrades: RuleSet<z.ZodObject<{
  appraisal: z.ZodArray<typeof grade>;
  'public-evaluation': z.ZodArray<typeof grade>;
  inspection: z.ZodArray<typeof grade>;
  supervisor: z.ZodArray<typeof grade>;
} & strict>>;
export type ObservedGrades = z.output<typeof observedGrades.schema>;
export {};

// contract/open-texts.d.ts
import { z } from 'zod';
export declare const openTexts: z.ZodObject<{
  question: z.ZodString;
  texts: z.ZodArray<z.ZodObject<{
    hash: z.ZodString;
    text: z.ZodString;
    times: z.ZodInt;
    theme: z.ZodNullable<z.ZodObject<{ id: z.ZodNullable<z.ZodUUID> }>>;
    suggestion: z.ZodNullable<z.ZodUUID>;
  }>>;
  words: z.ZodArray<z.ZodObject<{ word: z.ZodString; texts: z.ZodInt }>>;
  groups: z.ZodArray<z.ZodObject<{ themeId: z.ZodUUID; texts: z.ZodInt }>>;
}>;
export type OpenTexts = z.output<typeof openTexts>;
export declare const themeSynonyms: z.ZodObject<{
  themeId: z.ZodUUID;
  words: z.ZodArray<z.ZodString>;
}>;
export declare const openTextsApi: {
  readonly 'GET /questionnaires/:id/open-texts': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{ audienceId: z.ZodString }>;
    response: z.ZodObject<{ items: z.ZodArray<typeof openTexts> }>;
  };
  readonly 'PUT /questionnaires/:id/open-texts': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{
      question: z.ZodString;
      hashes: z.ZodArray<z.ZodString>;
      themeId: z.ZodNullable<z.ZodUUID>;
    } & strict>;
  };
  readonly 'GET /theme-synonyms': {
    access: { permission: string };
    response: z.ZodObject<{ items: z.ZodArray<typeof themeSynonyms> }>;
  };
  readonly 'PUT /themes/:id/synonyms': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ words: z.ZodArray<z.ZodString> } & strict>;
  };
};

// contract/orders.d.ts
import { z } from 'zod';
export declare const orderState: z.ZodEnum<"declined" | "on-menu" | "ordered">;
export type OrderState = z.output<typeof orderState>;
export declare const orderInput: z.ZodObject<{
  unitId: z.ZodUUID;
  year: z.ZodInt;
  quarter: z.ZodInt;
  themeId: z.ZodUUID;
  audienceId: z.ZodString;
  title: z.ZodString;
  places: z.ZodInt;
  reason: z.ZodString;
} & strict>;
export type OrderInput = z.output<typeof orderInput>;
export declare const order: z.ZodObject<{
  unitId: z.ZodUUID;
  year: z.ZodInt;
  quarter: z.ZodInt;
  themeId: z.ZodUUID;
  audienceId: z.ZodString;
  title: z.ZodString;
  places: z.ZodInt;
  reason: z.ZodString;
  id: z.ZodUUID;
  unitName: z.ZodString;
  themeName: z.ZodString;
  audienceName: z.ZodString;
  byCounty: z.ZodBoolean;
  state: typeof orderState;
  answer: z.ZodString;
  orderedAt: z.ZodISODateTime;
} & strict>;
export type Order = z.output<typeof order>;
export declare const ordersApi: {
  readonly 'GET /orders': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      year: z.ZodOptional<z.ZodCoercedNumber<unknown>>;
      quarter: z.ZodOptional<z.ZodCoercedNumber<unknown>>;
      state: z.ZodOptional<typeof orderState>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof order>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'POST /orders': {
    access: { permission: string };
    body: typeof orderInput;
    response: z.ZodObject<{ id: z.ZodUUID }>;
  };
  readonly 'PUT /orders/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof orderInput;
  };
  readonly 'DELETE /orders/:id': { access: { permission: string }; params: z.ZodObject<{ id: z.ZodUUID }> };
  readonly 'POST /orders/:id/refusal': {
    readonly access: { readonly permission: "needs-analysis.menu.write" };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly body: z.ZodObject<{ reason: z.ZodString } & strict>;
  };
};

// contract/paper-answers.d.ts
import { z } from 'zod';
export declare const paperAnswersApi: {
  readonly 'GET /questionnaires/:id/paper-answers/template': {
    readonly access: { permission: string };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly response: FileResponse;
  };
  readonly 'POST /questionnaires/:id/paper-answers/checks': {
    readonly access: { permission: string };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly body: Upload;
    readonly response: z.ZodObject<{
      id: z.ZodString;
      columns: z.ZodArray<z.ZodObject<{ name: z.ZodString; title: z.ZodString }>>;
      goodRows: z.ZodInt;
      badRows: z.ZodInt;
      rows: z.ZodArray<z.ZodObject<{
        row: z.ZodInt;
        values: z.ZodRecord<z.ZodString, z.ZodString>;
        issues: z.ZodArray<z.ZodObject<{ column: z.ZodOptional<z.ZodString>; message: z.ZodString }>>;
      }>>;
      remarks: z.ZodArray<z.ZodString>;
    }>;
  };
  readonly 'POST /questionnaires/:id/paper-answers': {
    readonly access: { permission: string };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly body: z.ZodObject<{ checkId: z.ZodString } & strict>;
    readonly response: z.ZodObject<{ imported: z.ZodInt; badRowsId: z.ZodNullable<z.ZodString> }>;
  };
  readonly 'GET /questionnaires/:id/paper-answers/checks/:checkId/bad-rows': {
    readonly access: { permission: string };
    readonly params: z.ZodObject<{ id: z.ZodUUID; checkId: z.ZodString }>;
    readonly response: FileResponse;
  };
};

// contract/permissions.d.ts
export declare const needsAnalysisPermissions: Readonly<Record<"needs-analysis.allocation.compute"
  | "needs-analysis.allocation.publish"
  | "needs-analysis.answer.give"
  | "needs-analysis.choice.make"
  | "needs-analysis.choice.read"
  | "needs-analysis.choice.write"
  | "needs-analysis.competency.read"
  | "needs-analysis.competency.write"
  | "needs-analysis.cycle.read"
  | "needs-analysis.cycle.run"
  | "needs-analysis.document.write"
  | "needs-analysis.gap.read"
  | "needs-analysis.guide.read"
  | "needs-analysis.guide.write"
  | "needs-analysis.interview-notes.read"
  | "needs-analysis.interview.conduct"
  | "needs-analysis.interview.plan"
  | "needs-analysis.interview.read"
  | "needs-analysis.measurement.import"
  | "needs-analysis.menu.read"
  | "needs-analysis.menu.write"
  | "needs-analysis.observation.read"
  | "needs-analysis.observation.write"
  | "needs-analysis.order.read"
  | "needs-analysis.order.write"
  | "needs-analysis.person-gap.read"
  | "needs-analysis.priority.read"
  | "needs-analysis.priority.write"
  | "needs-analysis.proposal.decide"
  | "needs-analysis.proposal.read"
  | "needs-analysis.proposal.write"
  | "needs-analysis.questionnaire.read"
  | "needs-analysis.questionnaire.write"
  | "needs-analysis.ranking.compute"
  | "needs-analysis.ranking.read"
  | "needs-analysis.self-rating.give"
  | "needs-analysis.superior-rating.give"
  | "needs-analysis.theme.write", Permission>>;

// contract/priorities.d.ts
import { z } from 'zod';
export declare const priorityInput: z.ZodObject<{
  unitId: z.ZodUUID;
  themeId: z.ZodUUID;
  audienceId: z.ZodDefault<z.ZodNullable<z.ZodString>>;
  year: z.ZodInt;
  title: z.ZodString;
  sourceDocument: z.ZodString;
  sourcePassage: z.ZodDefault<z.ZodString>;
  weight: z.ZodDefault<z.ZodInt>;
  passages: z.ZodDefault<z.ZodReadonly<z.ZodArray<typeof passageOfDocument>>>;
} & strict>;
export type PriorityInput = z.output<typeof priorityInput>;
export declare const priority: z.ZodObject<{
  unitId: z.ZodUUID;
  themeId: z.ZodUUID;
  audienceId: z.ZodDefault<z.ZodNullable<z.ZodString>>;
  year: z.ZodInt;
  title: z.ZodString;
  sourceDocument: z.ZodString;
  weight: z.ZodDefault<z.ZodInt>;
  id: z.ZodUUID;
  themeName: z.ZodString;
  sourcePassage: z.ZodString;
  passages: z.ZodReadonly<z.ZodArray<z.ZodObject<{
    paragraph: z.ZodInt;
    start: z.ZodInt;
    end: z.ZodInt;
    documentId: z.ZodUUID;
    documentTitle: z.ZodString;
  } & strict>>>;
  confirmedOn: z.ZodISODate;
} & strict>;
export type Priority = z.output<typeof priority>;
export declare const prioritiesApi: {
  readonly 'GET /priorities': {
    readonly access: { readonly permission: "needs-analysis.priority.read" };
    readonly query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      year: z.ZodOptional<z.ZodCoercedNumber<unknown>>;
      themeId: z.ZodOptional<z.ZodUUID>;
      audienceId: z.ZodOptional<z.ZodString>;
      unitId: z.ZodOptional<z.ZodUUID>;
    }>;
    readonly response: z.ZodObject<{
      items: z.ZodArray<typeof priority>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /priorities/workbook': {
    readonly access: { readonly permission: "needs-analysis.priority.read" };
    readonly query: z.ZodObject<{
      year: z.ZodOptional<z.ZodCoercedNumber<unknown>>;
      themeId: z.ZodOptional<z.ZodUUID>;
      audienceId: z.ZodOptional<z.ZodString>;
      unitId: z.ZodOptional<z.ZodUUID>;
    }>;
    readonly response: FileResponse;
  };
  readonly 'GET /priority-coverage': {
    readonly access: { readonly permission: "needs-analysis.priority.read" };
    readonly query: z.ZodObject<{ year: z.ZodCoercedNumber<unknown> }>;
    readonly response: z.ZodObject<{
      themes: z.ZodArray<z.ZodObject<{ themeId: z.ZodUUID; themeName: z.ZodString; count: z.ZodInt }>>;
      units: z.ZodArray<z.ZodObject<{ unitId: z.ZodUUID; unitName: z.ZodString; count: z.ZodInt }>>;
      asked: z.ZodInt;
      silentUnits: z.ZodArray<z.ZodObject<{ unitId: z.ZodUUID; unitName: z.ZodString }>>;
    }>;
  };
  readonly 'GET /organisation-needs': {
    readonly access: { readonly permission: "needs-analysis.priority.read" };
    readonly query: z.ZodObject<{ year: z.ZodCoercedNumber<unknown> }>;
    readonly response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        themeId: z.ZodUUID;
        themeName: z.ZodString;
        depth: z.ZodInt;
        weight: z.ZodInt;
        priorities: z.ZodReadonly<z.ZodArray<z.ZodObject<{
          title: z.ZodString;
          sourceDocument: z.ZodString;
          id: z.ZodUUID;
          confirmedOn: z.ZodISODate;
          weight: z.ZodInt;
          unitName: z.ZodString;
          audienceName: z.ZodNullable<z.ZodString>;
          documentId: z.ZodNullable<z.ZodUUID>;
          isStale: z.ZodBoolean;
        }>>>;
      }>>;
      stale: z.ZodInt;
    }>;
  };
  readonly 'GET /priorities/:id': {
    readonly access: { readonly permission: "needs-analysis.priority.read" };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly response: typeof priority;
  };
  readonly 'POST /priorities': {
    access: { permission: string };
    body: typeof priorityInput;
    response: typeof priority;
  };
  readonly 'PUT /priorities/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof priorityInput;
    response: typeof priority;
  };
  readonly 'POST /priorities/:id/passages': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ passages: z.ZodArray<typeof passageOfDocument> } & strict>;
    response: typeof priority;
  };
  readonly 'POST /priorities/removals': {
    access: { permission: string };
    body: z.ZodObject<{ ids: z.ZodArray<z.ZodUUID> } & strict>;
    response: z.ZodObject<{ removed: z.ZodInt }>;
  };
};

// contract/priority-imports.d.ts
export declare const priorityImportsApi: ImportApi<"/priority-imports">;

// contract/proposals.d.ts
import { z } from 'zod';
export declare const proposalState: z.ZodEnum<"accepted" | "declined" | "draft" | "submitted">;
export type ProposalState = z.output<typeof proposalState>;
export declare const proposalInput: z.ZodObject<{
  runId: z.ZodUUID;
  audienceIds: z.ZodArray<z.ZodString>;
  themeIds: z.ZodArray<z.ZodUUID>;
  title: z.ZodString;
  places: z.ZodInt;
  expected: z.ZodDefault<z.ZodNullable<z.ZodInt>>;
  reasons: z.ZodString;
} & strict>;
export type ProposalInput = z.output<typeof proposalInput>;
export declare const proposal: z.ZodObject<{
  id: z.ZodUUID;
  runId: z.ZodUUID;
  audiences: z.ZodArray<z.ZodObject<{ id: z.ZodString; name: z.ZodString }>>;
  title: z.ZodString;
  places: z.ZodInt;
  expected: z.ZodNullable<z.ZodInt>;
  reasons: z.ZodString;
  state: typeof proposalState;
  themes: z.ZodArray<z.ZodObject<{ id: z.ZodUUID; name: z.ZodString }>>;
  needs: z.ZodArray<z.ZodObject<{
    audienceId: z.ZodString;
    themeId: z.ZodUUID;
    themeName: z.ZodString;
    rank: z.ZodInt;
    points: z.ZodInt;
  }>>;
  proposedAt: z.ZodISODateTime;
  proposedBy: z.ZodNullable<z.ZodString>;
  decision: z.ZodNullable<z.ZodObject<{ at: z.ZodISODateTime; comment: z.ZodString }>>;
  deliveredOn: z.ZodNullable<z.ZodISODate>;
}>;
export type Proposal = z.output<typeof proposal>;
export declare const proposalsApi: {
  readonly 'GET /proposals': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      state: z.ZodOptional<typeof proposalState>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof proposal>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /proposals/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{
      id: z.ZodUUID;
      runId: z.ZodUUID;
      audiences: z.ZodArray<z.ZodObject<{ id: z.ZodString; name: z.ZodString }>>;
      title: z.ZodString;
      places: z.ZodInt;
      expected: z.ZodNullable<z.ZodInt>;
      reasons: z.ZodString;
      state: typeof proposalState;
      themes: z.ZodArray<z.ZodObject<{ id: z.ZodUUID; name: z.ZodString }>>;
      needs: z.ZodArray<z.ZodObject<{
        audienceId: z.ZodString;
        themeId: z.ZodUUID;
        themeName: z.ZodString;
        rank: z.ZodInt;
        points: z.ZodInt;
      }>>;
      proposedAt: z.ZodISODateTime;
      proposedBy: z.ZodNullable<z.ZodString>;
      decision: z.ZodNullable<z.ZodObject<{ at: z.ZodISODateTime; comment: z.ZodString }>>;
      deliveredOn: z.ZodNullable<z.ZodISODate>;
      suggestedTeachers: z.ZodOptional<z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        kind: z.ZodEnum<"full-time" | "part-time">;
        reasons: z.ZodArray<z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>>;
      }>>>;
    }>;
  };
  readonly 'POST /proposals': {
    access: { permission: string };
    body: typeof proposalInput;
    response: typeof proposal;
  };
  readonly 'PUT /proposals/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof proposalInput;
    response: typeof proposal;
  };
  readonly 'POST /proposals/:id/submission': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof proposal;
  };
  readonly 'POST /proposals/:id/decision': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{
      outcome: z.ZodEnum<"accepted" | "declined">;
      comment: z.ZodDefault<z.ZodString>;
    } & strict>;
    response: typeof proposal;
  };
  readonly 'PUT /proposals/:id/delivery': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ deliveredOn: z.ZodNullable<z.ZodISODate> } & strict>;
    response: typeof proposal;
  };
};

// contract/quarter-work.d.ts
import { z } from 'zod';
export declare const workStep: z.ZodEnum<"guide" | "proposals" | "questionnaires" | "ranking" | "sources">;
export type WorkStep = z.output<typeof workStep>;
export declare const lack: z.ZodEnum<"competency-models"
  | "declined-proposals"
  | "drafted-guide"
  | "drafted-proposals"
  | "drafted-questionnaires"
  | "guide"
  | "newer-ranking"
  | "open-questionnaires"
  | "overdue-questionnaires"
  | "priorities"
  | "proposals"
  | "questionnaires"
  | "ranking"
  | "stale-priorities"
  | "submitted-proposals"
  | "themes"
  | "units-to-confirm"
  | "units-to-enter"
  | "weights">;
export type Lack = z.output<typeof lack>;
export declare const quarterFigures: z.ZodObject<{
  themes: z.ZodInt;
  priorities: z.ZodInt;
  unitsToEnter: z.ZodInt;
  unitsToConfirm: z.ZodInt;
  stalePriorities: z.ZodInt;
  competencyModels: z.ZodInt;
  questionnaires: z.ZodObject<{ draft: z.ZodInt; open: z.ZodInt; overdue: z.ZodInt; closed: z.ZodInt }>;
  asked: z.ZodInt;
  answered: z.ZodInt;
  ranking: z.ZodObject<{
    state: z.ZodEnum<"current" | "missing" | "outdated">;
    runId: z.ZodNullable<z.ZodUUID>;
    weightProblems: z.ZodInt;
  }>;
  proposals: z.ZodObject<{ draft: z.ZodInt; submitted: z.ZodInt; accepted: z.ZodInt; declined: z.ZodInt }>;
  menus: z.ZodArray<z.ZodObject<{ id: z.ZodUUID; title: z.ZodString; state: typeof menuState }>>;
  guide: z.ZodNullable<z.ZodObject<{ id: z.ZodUUID; state: z.ZodEnum<"draft" | "published"> }>>;
  lag: z.ZodObject<{ medianDays: z.ZodNullable<z.ZodNumber>; waiting: z.ZodInt; late: z.ZodInt }>;
}>;
export type QuarterFigures = z.output<typeof quarterFigures>;
declare const stepOfWork: z.ZodObject<{
  step: typeof workStep;
  state: z.ZodEnum<"done" | "later" | "to-do">;
  isNext: z.ZodBoolean;
  lacks: z.ZodArray<z.ZodObject<{ lack: typeof lack; count: z.ZodInt }>>;
}>;
export type StepOfWork = z.output<typeof stepOfWork>;
export declare const quarterWorkApi: {
  readonly 'GET /quarter-work': {
    readonly access: { readonly permission: "needs-analysis.cycle.read" };
    readonly query: typeof quarterQuery;
    readonly response: z.ZodObject<{ steps: z.ZodArray<typeof stepOfWork>; figures: typeof quarterFigures }>;
  };
};
export {};

// contract/quarterly-cycle.d.ts
import { z } from 'zod';
export declare const cycleStep: z.ZodEnum<"close" | "draft-guide" | "mark-stale" | "open" | "publish-guide" | "rank" | "remind">;
export type CycleStep = z.output<typeof cycleStep>;
export declare const cycleReaders: z.ZodEnum<"analysts" | "readers" | "units">;
export type CycleReaders = z.output<typeof cycleReaders>;
export declare const quarterlyCycle: RuleSet<z.ZodObject<{
  steps: z.ZodArray<z.ZodObject<{
    step: typeof cycleStep;
    day: z.ZodInt;
    tells: z.ZodDefault<z.ZodArray<typeof cycleReaders>>;
  } & strict>>;
  guideNeeds: z.ZodInt;
} & strict>>;
export type QuarterlyCycle = z.output<typeof quarterlyCycle.schema>;

// contract/questionnaire-jobs.d.ts
import { z } from 'zod';
export declare const closeQuestionnaires: JobToken<z.ZodObject<{}>>;
export declare const remindRespondents: JobToken<z.ZodObject<{}>>;

// contract/questionnaires.d.ts
import { z } from 'zod';
export declare const themeLink: z.ZodObject<{
  question: z.ZodString;
  item: z.ZodOptional<z.ZodString>;
  themeId: z.ZodUUID;
  meaning: z.ZodDefault<z.ZodEnum<"mastery" | "need">>;
} & strict>;
export type ThemeLink = z.output<typeof themeLink>;
export declare const questionnaireState: z.ZodEnum<"closed" | "draft" | "open">;
export declare const questionnaireInput: z.ZodObject<{
  title: z.ZodString;
  form: z.ZodType<Form, FormInput>;
  themeLinks: z.ZodArray<typeof themeLink>;
  audienceIds: z.ZodArray<z.ZodString>;
  anonymity: z.ZodEnum<"anonymous" | "named">;
  distribution: z.ZodEnum<"assigned" | "link">;
  year: z.ZodInt;
  quarter: z.ZodInt;
  closesOn: z.ZodDefault<z.ZodNullable<z.ZodISODate>>;
} & strict>;
export type QuestionnaireInput = z.output<typeof questionnaireInput>;
export declare const questionnaire: z.ZodObject<{
  title: z.ZodString;
  form: z.ZodType<Form, FormInput>;
  audienceIds: z.ZodArray<z.ZodString>;
  anonymity: z.ZodEnum<"anonymous" | "named">;
  distribution: z.ZodEnum<"assigned" | "link">;
  year: z.ZodInt;
  quarter: z.ZodInt;
  id: z.ZodUUID;
  state: z.ZodEnum<"closed" | "draft" | "open">;
  closesOn: z.ZodNullable<z.ZodISODate>;
  themeLinks: z.ZodArray<typeof themeLink>;
  linkToken: z.ZodNullable<z.ZodString>;
  isSampled: z.ZodBoolean;
} & strict>;
export type Questionnaire = z.output<typeof questionnaire>;
export declare const responseRate: z.ZodObject<{
  audienceId: z.ZodString;
  asked: z.ZodNullable<z.ZodInt>;
  answered: z.ZodInt;
}>;
export declare const unitRate: z.ZodObject<{
  unitName: z.ZodNullable<z.ZodString>;
  asked: z.ZodInt;
  answered: z.ZodInt;
}>;
export type UnitRate = z.output<typeof unitRate>;
export declare const questionnairesApi: {
  readonly 'GET /questionnaires': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      state: z.ZodOptional<z.ZodEnum<"closed" | "draft" | "open">>;
      year: z.ZodOptional<z.ZodCoercedNumber<unknown>>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        title: z.ZodString;
        audienceIds: z.ZodArray<z.ZodString>;
        anonymity: z.ZodEnum<"anonymous" | "named">;
        distribution: z.ZodEnum<"assigned" | "link">;
        year: z.ZodInt;
        quarter: z.ZodInt;
        id: z.ZodUUID;
        state: z.ZodEnum<"closed" | "draft" | "open">;
        closesOn: z.ZodNullable<z.ZodISODate>;
        linkToken: z.ZodNullable<z.ZodString>;
        isSampled: z.ZodBoolean;
      } & strict>>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /questionnaires/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof questionnaire;
  };
  readonly 'POST /questionnaires': {
    access: { permission: string };
    body: typeof questionnaireInput;
    response: typeof questionnaire;
  };
  readonly 'PUT /questionnaires/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof questionnaireInput;
    response: typeof questionnaire;
  };
  readonly 'POST /questionnaires/:id/opening': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof questionnaire;
  };
  readonly 'POST /questionnaires/:id/closing': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof questionnaire;
  };
  readonly 'POST /questionnaires/:id/copies': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof questionnaire;
  };
  readonly 'GET /questionnaire-starters': {
    access: { permission: string };
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        title: z.ZodRecord<z.ZodEnum<"en" | "zh-CN">, z.ZodString>;
        about: z.ZodRecord<z.ZodEnum<"en" | "zh-CN">, z.ZodString>;
        form: z.ZodType<Form, FormInput>;
      }>>;
    }>;
  };
  readonly 'GET /questionnaires/:id/reminder': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{ waiting: z.ZodInt; remindedOn: z.ZodNullable<z.ZodISODate> }>;
  };
  readonly 'POST /questionnaires/:id/reminders': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{ reminded: z.ZodInt }>;
  };
  readonly 'GET /questionnaires/:id/unit-rates': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{ items: z.ZodArray<typeof unitRate> }>;
  };
  readonly 'GET /questionnaires/:id/response-rates': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{ items: z.ZodArray<typeof responseRate> }>;
  };
  readonly 'GET /questionnaires/:id/results': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{ audienceId: z.ZodString }>;
    response: z.ZodObject<{
      answers: z.ZodNullable<z.ZodInt>;
      questions: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        type: z.ZodString;
        answered: z.ZodNullable<z.ZodInt>;
        counts: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodObject<{
          value: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>;
          count: z.ZodNullable<z.ZodInt>;
          bound: z.ZodOptional<z.ZodEnum<"few" | "most">>;
        }>>>>;
        mean: z.ZodOptional<z.ZodNullable<z.ZodNumber>>;
        places: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodObject<{
          value: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>;
          place: z.ZodNullable<z.ZodNumber>;
        }>>>>;
        rows: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodObject<{
          row: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>;
          answered: z.ZodNullable<z.ZodInt>;
          counts: z.ZodReadonly<z.ZodArray<z.ZodObject<{
            value: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>;
            count: z.ZodNullable<z.ZodInt>;
            bound: z.ZodOptional<z.ZodEnum<"few" | "most">>;
          }>>>;
          mean: z.ZodNullable<z.ZodNumber>;
        }>>>>;
        texts: z.ZodOptional<z.ZodNullable<z.ZodReadonly<z.ZodArray<z.ZodString>>>>;
      }>>>;
    }>;
  };
  readonly 'GET /questionnaires-under-way': {
    access: { permission: string };
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        title: z.ZodString;
        anonymity: z.ZodEnum<"anonymous" | "named">;
        id: z.ZodUUID;
        state: z.ZodEnum<"closed" | "draft" | "open">;
        closesOn: z.ZodNullable<z.ZodISODate>;
        asked: z.ZodNullable<z.ZodInt>;
        answered: z.ZodInt;
        daysLeft: z.ZodNullable<z.ZodInt>;
      } & strict>>;
    }>;
  };
  readonly 'GET /response-rates': {
    access: { permission: string };
    query: typeof quarterQuery;
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        audienceId: z.ZodString;
        audienceName: z.ZodString;
        asked: z.ZodInt;
        answered: z.ZodInt;
        byLink: z.ZodInt;
      }>>;
    }>;
  };
  readonly 'GET /assigned-questionnaires': {
    access: { permission: string };
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        title: z.ZodString;
        anonymity: z.ZodEnum<"anonymous" | "named">;
        closesOn: z.ZodNullable<z.ZodISODate>;
      }>>;
    }>;
  };
  readonly 'GET /answered-questionnaires': {
    access: { permission: string };
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{ id: z.ZodUUID; title: z.ZodString; closesOn: z.ZodNullable<z.ZodISODate> }>>;
    }>;
  };
  readonly 'GET /assigned-questionnaires/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{
      id: z.ZodUUID;
      title: z.ZodString;
      anonymity: z.ZodEnum<"anonymous" | "named">;
      audiences: z.ZodArray<z.ZodObject<{ id: z.ZodString; name: z.ZodString }>>;
      form: z.ZodType<Form, FormInput>;
      closesOn: z.ZodNullable<z.ZodISODate>;
      given: z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    }>;
  };
  readonly 'POST /assigned-questionnaires/:id/named-answers': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ answers: z.ZodRecord<z.ZodString, z.ZodUnknown> } & strict>;
  };
  readonly 'POST /assigned-questionnaires/:id/anonymous-answers': {
    readonly access: { permission: string };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly body: z.ZodObject<{ answers: z.ZodRecord<z.ZodString, z.ZodUnknown> } & strict>;
    readonly trace: "anonymous";
  };
  readonly 'GET /linked-questionnaires/:token': {
    readonly access: {
      readonly public: "People without an account answer by a link that cannot be guessed.";
    };
    readonly params: z.ZodObject<{ token: z.ZodString }>;
    readonly response: z.ZodObject<{
      id: z.ZodUUID;
      title: z.ZodString;
      anonymity: z.ZodEnum<"anonymous" | "named">;
      audiences: z.ZodArray<z.ZodObject<{ id: z.ZodString; name: z.ZodString }>>;
      form: z.ZodType<Form, FormInput>;
      closesOn: z.ZodNullable<z.ZodISODate>;
      given: z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    }>;
    readonly trace: "anonymous";
  };
  readonly 'POST /linked-questionnaires/:token/answers': {
    readonly access: {
      readonly public: "People without an account answer by a link that cannot be guessed.";
    };
    readonly params: z.ZodObject<{ token: z.ZodString }>;
    readonly body: z.ZodObject<{ audienceId: z.ZodString; answers: z.ZodRecord<z.ZodString, z.ZodUnknown> } & strict>;
    readonly trace: "anonymous";
  };
};

// contract/ranking-method.d.ts
import { z } from 'zod';
export declare const rankingMethod: RuleSet<z.ZodObject<{
  priorStatements: z.ZodNumber;
  statementDeviation: z.ZodNumber;
  priorityDeviation: z.ZodNumber;
  halfLife: z.ZodNumber;
  staleAfter: z.ZodNumber;
  memory: z.ZodInt;
  confidence: z.ZodUnion<readonly [z.ZodLiteral<80>, z.ZodLiteral<90>, z.ZodLiteral<95>]>;
  stability: z.ZodObject<{ first: z.ZodInt; weightings: z.ZodInt; concentration: z.ZodNumber } & strict>;
  leastQuarters: z.ZodInt;
} & strict>>;
export type RankingMethod = z.output<typeof rankingMethod.schema>;

// contract/rankings.d.ts
import { z } from 'zod';
export declare const evidence: z.ZodDiscriminatedUnion<[z.ZodObject<{
  kind: z.ZodLiteral<"priority">;
  id: z.ZodUUID;
  title: z.ZodString;
  sourceDocument: z.ZodString;
  weight: z.ZodNumber;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"questionnaire">;
  id: z.ZodUUID;
  title: z.ZodString;
  respondents: z.ZodInt;
  mean: z.ZodNumber;
  mentions: z.ZodOptional<z.ZodInt>;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"competency-gap">;
  id: z.ZodUUID;
  title: z.ZodString;
  people: z.ZodInt;
  missing: z.ZodNumber;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"interview">;
  id: z.ZodUUID;
  title: z.ZodString;
  people: z.ZodInt;
  mean: z.ZodNumber;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"observation">;
  id: z.ZodString;
  observed: typeof observationKind;
  title: z.ZodString;
  of: z.ZodEnum<"people" | "units">;
  subjects: z.ZodInt;
  mean: z.ZodNumber;
}>], "kind">;
export type Evidence = z.output<typeof evidence>;
declare const contributionObject: z.ZodObject<{
  source: typeof needSource;
  points: z.ZodInt;
  part: z.ZodNumber;
  statements: z.ZodNumber;
  observedOn: z.ZodISODate;
  freshness: z.ZodNumber;
  isStale: z.ZodBoolean;
  evidence: typeof evidence;
}>;
export interface Contribution extends z.output<typeof contributionObject> {}
export declare const contribution: z.ZodType<Contribution, Contribution>;
export declare const sourceEstimate: z.ZodObject<{
  source: typeof needSource;
  statements: z.ZodNumber;
  counted: z.ZodNumber;
  said: z.ZodNumber;
  drawnTo: z.ZodNullable<z.ZodNumber>;
  estimate: z.ZodNumber;
  strength: z.ZodNumber;
  deviation: z.ZodNumber;
}>;
export type SourceEstimate = z.output<typeof sourceEstimate>;
export declare const rankedNeed: z.ZodObject<{
  themeId: z.ZodUUID;
  themeName: z.ZodString;
  rank: z.ZodInt;
  points: z.ZodInt;
  low: z.ZodInt;
  high: z.ZodInt;
  stability: z.ZodNumber;
  isStale: z.ZodBoolean;
  sources: z.ZodReadonly<z.ZodArray<typeof sourceEstimate>>;
  contributions: z.ZodReadonly<z.ZodArray<z.ZodType<Contribution, Contribution>>>;
}>;
export type RankedNeed = z.output<typeof rankedNeed>;
declare const rankingRunObject: z.ZodObject<{
  id: z.ZodUUID;
  year: z.ZodInt;
  quarter: z.ZodInt;
  asOf: z.ZodISODate;
  computedAt: z.ZodISODateTime;
  computedBy: z.ZodObject<{ accountId: z.ZodString; name: z.ZodNullable<z.ZodString> }>;
  rule: z.ZodObject<{
    effectiveFrom: z.ZodISODate;
    source: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
    origin: z.ZodEnum<"county" | "plugin">;
  }>;
  method: z.ZodObject<{
    effectiveFrom: z.ZodISODate;
    source: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>;
    origin: z.ZodEnum<"county" | "plugin">;
    values: z.ZodObject<{
      priorStatements: z.ZodNumber;
      statementDeviation: z.ZodNumber;
      priorityDeviation: z.ZodNumber;
      halfLife: z.ZodNumber;
      staleAfter: z.ZodNumber;
      memory: z.ZodInt;
      confidence: z.ZodUnion<readonly [z.ZodLiteral<80>, z.ZodLiteral<90>, z.ZodLiteral<95>]>;
      stability: z.ZodObject<{ first: z.ZodInt; weightings: z.ZodInt; concentration: z.ZodNumber } & strict>;
      leastQuarters: z.ZodInt;
    } & strict>;
  }>;
  problems: z.ZodReadonly<z.ZodArray<typeof weightProblem>>;
  audiences: z.ZodArray<z.ZodObject<{
    audienceId: z.ZodString;
    audienceName: z.ZodString;
    weights: typeof weightsBySource;
    needs: z.ZodInt;
    withoutEvidence: z.ZodArray<typeof needSource>;
  }>>;
}>;
export interface RankingRun extends z.output<typeof rankingRunObject> {}
export declare const rankingRun: z.ZodType<RankingRun, RankingRun>;
export declare const rankingStatus: z.ZodObject<{
  state: z.ZodEnum<"current" | "missing" | "outdated">;
  run: z.ZodNullable<z.ZodType<RankingRun, RankingRun>>;
  problems: z.ZodReadonly<z.ZodArray<typeof weightProblem>>;
}>;
export declare const needChange: z.ZodObject<{
  themeId: z.ZodUUID;
  themeName: z.ZodString;
  movement: z.ZodEnum<"fallen" | "gone" | "new" | "risen" | "unmoved">;
  isClear: z.ZodBoolean;
  before: z.ZodNullable<z.ZodObject<{ rank: z.ZodInt; points: z.ZodInt; low: z.ZodInt; high: z.ZodInt }>>;
  after: z.ZodNullable<z.ZodObject<{ rank: z.ZodInt; points: z.ZodInt; low: z.ZodInt; high: z.ZodInt }>>;
  causes: z.ZodArray<z.ZodObject<{ source: typeof needSource; byEvidence: z.ZodInt; byWeight: z.ZodInt }>>;
}>;
export type NeedChange = z.output<typeof needChange>;
export declare const needForecast: z.ZodObject<{
  method: z.ZodEnum<"as-before" | "none" | "usual-change">;
  points: z.ZodNullable<z.ZodInt>;
  error: z.ZodNullable<z.ZodInt>;
  naiveError: z.ZodNullable<z.ZodInt>;
  quarters: z.ZodInt;
}>;
export type NeedForecast = z.output<typeof needForecast>;
export declare const needTrend: z.ZodObject<{
  themeId: z.ZodUUID;
  themeName: z.ZodString;
  places: z.ZodArray<z.ZodNullable<z.ZodObject<{ rank: z.ZodInt; points: z.ZodInt; low: z.ZodInt; high: z.ZodInt }>>>;
  forecast: typeof needForecast;
}>;
export type NeedTrend = z.output<typeof needTrend>;
export declare const needTrends: z.ZodObject<{
  quarters: z.ZodArray<z.ZodObject<{ id: z.ZodUUID; year: z.ZodInt; quarter: z.ZodInt }>>;
  next: z.ZodNullable<z.ZodObject<{ year: z.ZodInt; quarter: z.ZodInt }>>;
  leastQuarters: z.ZodInt;
  items: z.ZodArray<typeof needTrend>;
}>;
export declare const quarterQuery: z.ZodObject<{
  year: z.ZodCoercedNumber<unknown>;
  quarter: z.ZodCoercedNumber<unknown>;
}>;
export declare const rankingsApi: {
  readonly 'GET /rankings': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      year: z.ZodOptional<z.ZodCoercedNumber<unknown>>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<z.ZodType<RankingRun, RankingRun>>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'POST /rankings': {
    readonly access: { readonly permission: "needs-analysis.ranking.compute" };
    readonly body: z.ZodObject<{ year: z.ZodInt; quarter: z.ZodInt } & strict>;
    readonly response: z.ZodType<RankingRun, RankingRun>;
  };
  readonly 'GET /ranking-status': {
    access: { permission: string };
    query: typeof quarterQuery;
    response: typeof rankingStatus;
  };
  readonly 'GET /rankings/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodType<RankingRun, RankingRun>;
  };
  readonly 'GET /rankings/:id/needs': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{ audienceId: z.ZodString }>;
    response: z.ZodObject<{ items: z.ZodArray<typeof rankedNeed> }>;
  };
  readonly 'GET /rankings/:id/workbook': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: FileResponse;
  };
  readonly 'GET /ranking-comparison': {
    access: { permission: string };
    query: z.ZodObject<{ before: z.ZodUUID; after: z.ZodUUID; audienceId: z.ZodString }>;
    response: z.ZodObject<{
      before: z.ZodType<RankingRun, RankingRun>;
      after: z.ZodType<RankingRun, RankingRun>;
      items: z.ZodArray<typeof needChange>;
    }>;
  };
  readonly 'GET /need-trends': {
    access: { permission: string };
    query: z.ZodObject<{ audienceId: z.ZodString; quarters: z.ZodDefault<z.ZodCoercedNumber<unknown>> }>;
    response: typeof needTrends;
  };
};
export {};

// contract/refusal-reasons.d.ts
import { z } from 'zod';
export declare const refusalReason: z.ZodDiscriminatedUnion<[z.ZodObject<{
  kind: z.ZodLiteral<"not-opened">;
  least: z.ZodInt;
  wanted: z.ZodInt;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"class-full">;
  most: z.ZodInt;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"unit-quota">;
  most: z.ZodInt;
  unitId: z.ZodUUID;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"places-a-person">;
  most: z.ZodInt;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"overlap">;
  withItemId: z.ZodUUID;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"same-course">;
  withItemId: z.ZodUUID;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"needed-elsewhere">;
  withItemId: z.ZodUUID;
  least: z.ZodInt;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"better-elsewhere">;
  withItemId: z.ZodUUID;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"stopped-early">;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"by-hand">;
  reason: z.ZodString;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"withdrawn">;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"audience">;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"repeat">;
  course: z.ZodString;
  endedOn: z.ZodISODate;
}>, z.ZodObject<{
  kind: z.ZodLiteral<"prerequisite">;
  course: z.ZodString;
}>], "kind">;
export type RefusalReason = z.output<typeof refusalReason>;
export declare const conflictRule: z.ZodObject<{
  kind: z.ZodEnum<"class-least" | "class-most" | "overlap" | "places-a-person" | "same-course" | "unit-least" | "unit-most">;
  itemId: z.ZodOptional<z.ZodUUID>;
  otherItemId: z.ZodOptional<z.ZodUUID>;
  unitId: z.ZodOptional<z.ZodUUID>;
  least: z.ZodOptional<z.ZodInt>;
  most: z.ZodOptional<z.ZodInt>;
  wanted: z.ZodOptional<z.ZodInt>;
}>;
export type ConflictRule = z.output<typeof conflictRule>;

// contract/samples.d.ts
import { z } from 'zod';
export declare const sampleGrouping: z.ZodEnum<"none" | "top-unit" | "unit-kind">;
export type SampleGrouping = z.output<typeof sampleGrouping>;
export declare const sampledState: z.ZodEnum<"asked" | "replaced" | "reserve">;
export type SampledState = z.output<typeof sampledState>;
export declare const sampleInput: z.ZodObject<{
  grouping: typeof sampleGrouping;
  quotas: z.ZodArray<z.ZodObject<{ audienceId: z.ZodString; group: z.ZodString; people: z.ZodInt } & strict>>;
  reserve: z.ZodDefault<z.ZodNumber>;
} & strict>;
export type SampleInput = z.output<typeof sampleInput>;
export declare const sampleRule: z.ZodObject<{
  grouping: typeof sampleGrouping;
  quotas: z.ZodArray<z.ZodObject<{ audienceId: z.ZodString; group: z.ZodString; people: z.ZodInt } & strict>>;
  reserve: z.ZodDefault<z.ZodNumber>;
  seed: z.ZodInt;
} & strict>;
export type SampleRule = z.output<typeof sampleRule>;
export declare const sampleView: z.ZodObject<{
  grouping: typeof sampleGrouping;
  rule: z.ZodNullable<typeof sampleRule>;
  strata: z.ZodArray<z.ZodObject<{
    audienceId: z.ZodString;
    group: z.ZodString;
    groupName: z.ZodString;
    onRoster: z.ZodInt;
    planned: z.ZodInt;
    drawn: z.ZodInt;
    reserve: z.ZodInt;
    replaced: z.ZodInt;
    answered: z.ZodInt;
  }>>;
}>;
export declare const samplesApi: {
  readonly 'GET /questionnaires/:id/sample': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    query: z.ZodObject<{ grouping: z.ZodOptional<typeof sampleGrouping> }>;
    response: typeof sampleView;
  };
  readonly 'PUT /questionnaires/:id/sample': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof sampleInput;
    response: typeof sampleView;
  };
  readonly 'DELETE /questionnaires/:id/sample': { access: { permission: string }; params: z.ZodObject<{ id: z.ZodUUID }> };
  readonly 'POST /questionnaires/:id/replacements': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{ replaced: z.ZodInt }>;
  };
};

// contract/services.d.ts
import { z } from 'zod';
export declare const analyses: ServiceToken<{
  readonly hasAnalysis: {
    input: z.ZodObject<{ audienceId: z.ZodString; themeIds: z.ZodArray<z.ZodUUID>; year: z.ZodInt }>;
    output: z.ZodObject<{
      analysed: z.ZodBoolean;
      runId: z.ZodNullable<z.ZodUUID>;
      quarter: z.ZodNullable<z.ZodInt>;
      asOf: z.ZodNullable<z.ZodISODate>;
      needs: z.ZodArray<z.ZodObject<{
        themeId: z.ZodUUID;
        rank: z.ZodInt;
        points: z.ZodInt;
        low: z.ZodInt;
        high: z.ZodInt;
        stability: z.ZodNumber;
        isStale: z.ZodBoolean;
      }>>;
      missingThemeIds: z.ZodArray<z.ZodUUID>;
    }>;
  };
  readonly hasAnalysisOfProposal: {
    input: z.ZodObject<{ proposalId: z.ZodUUID }>;
    output: z.ZodObject<{
      analysed: z.ZodBoolean;
      state: typeof proposalState;
      audiences: z.ZodArray<z.ZodObject<{
        analysed: z.ZodBoolean;
        runId: z.ZodNullable<z.ZodUUID>;
        quarter: z.ZodNullable<z.ZodInt>;
        asOf: z.ZodNullable<z.ZodISODate>;
        needs: z.ZodArray<z.ZodObject<{
          themeId: z.ZodUUID;
          rank: z.ZodInt;
          points: z.ZodInt;
          low: z.ZodInt;
          high: z.ZodInt;
          stability: z.ZodNumber;
          isStale: z.ZodBoolean;
        }>>;
        missingThemeIds: z.ZodArray<z.ZodUUID>;
        audienceId: z.ZodString;
      }>>;
      missingThemeIds: z.ZodArray<z.ZodUUID>;
    }>;
  };
  readonly reportDelivery: {
    input: z.ZodObject<{
      reference: z.ZodString;
      title: z.ZodString;
      themeIds: z.ZodArray<z.ZodUUID>;
      deliveredOn: z.ZodISODate;
    }>;
    output: z.ZodObject<{}>;
  };
  readonly themes: {
    input: z.ZodObject<{}>;
    output: z.ZodObject<{ items: z.ZodArray<typeof theme> }>;
  };
}>;
export declare const competencies: ServiceToken<{
  readonly gapsOfPerson: {
    input: z.ZodObject<{ personId: z.ZodUUID }>;
    output: z.ZodObject<{
      items: z.ZodArray<z.ZodType<import("./competency-gaps.ts").PersonGap, import("./competency-gaps.ts").PersonGap>>;
    }>;
  };
}>;
export declare const allocations: ServiceToken<{
  readonly placesOfMenu: {
    input: z.ZodObject<{ menuId: z.ZodUUID }>;
    output: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        itemId: z.ZodUUID;
        title: z.ZodString;
        themeIds: z.ZodArray<z.ZodUUID>;
        startsOn: z.ZodISODate;
        endsOn: z.ZodISODate;
        personIds: z.ZodArray<z.ZodUUID>;
      }>>;
    }>;
  };
  readonly placesOfPerson: {
    input: z.ZodObject<{ personId: z.ZodUUID }>;
    output: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        menuId: z.ZodUUID;
        itemId: z.ZodUUID;
        title: z.ZodString;
        startsOn: z.ZodISODate;
      }>>;
    }>;
  };
}>;

// contract/settings.d.ts
import { z } from 'zod';
export declare const needsAnalysisSettings: z.ZodObject<{
  answerDays: z.ZodDefault<z.ZodInt>;
  runsCycle: z.ZodDefault<z.ZodBoolean>;
  reminderDays: z.ZodDefault<z.ZodInt>;
} & strict>;
export type NeedsAnalysisSettings = z.output<typeof needsAnalysisSettings>;

// contract/source-weights.d.ts
import { z } from 'zod';
export declare const needSource: z.ZodEnum<"organisation" | "personal" | "post">;
export type NeedSource = z.output<typeof needSource>;
export declare const weightsBySource: z.ZodObject<{
  organisation: z.ZodNumber;
  post: z.ZodNumber;
  personal: z.ZodNumber;
} & strict>;
export type WeightsBySource = z.output<typeof weightsBySource>;
export declare const weightProblem: z.ZodObject<{
  audienceName: z.ZodString;
  problem: z.ZodEnum<"negative" | "nothing-counts" | "unknown-audience">;
}>;
export type WeightProblem = z.output<typeof weightProblem>;
export declare const sourceWeights: RuleSet<z.ZodObject<{
  standard: typeof weightsBySource;
  audiences: z.ZodDefault<z.ZodRecord<z.ZodString, typeof weightsBySource>>;
} & strict>>;

// contract/theme-imports.d.ts
export declare const themeImportsApi: ImportApi<"/theme-imports">;

// contract/themes.d.ts
import { z } from 'zod';
export declare const theme: z.ZodObject<{
  id: z.ZodUUID;
  parentId: z.ZodNullable<z.ZodUUID>;
  name: z.ZodString;
}>;
export type Theme = z.output<typeof theme>;
export declare const themeInput: z.ZodObject<{
  name: z.ZodString;
  parentId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
} & strict>;
export declare const themesApi: {
  readonly 'GET /themes': {
    readonly access: { readonly signedIn: true };
    readonly response: z.ZodObject<{ items: z.ZodArray<typeof theme> }>;
  };
  readonly 'GET /themes/workbook': {
    readonly access: { readonly signedIn: true };
    readonly response: FileResponse;
  };
  readonly 'POST /themes': {
    readonly access: { readonly permission: "needs-analysis.theme.write" };
    readonly body: typeof themeInput;
    readonly response: typeof theme;
  };
  readonly 'PUT /themes/:id': {
    readonly access: { readonly permission: "needs-analysis.theme.write" };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly body: typeof themeInput;
    readonly response: typeof theme;
  };
  readonly 'GET /themes/:id/courses': {
    readonly access: { readonly permission: "needs-analysis.priority.read" };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly response: z.ZodObject<{
      offered: z.ZodBoolean;
      items: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        title: z.ZodString;
        kind: z.ZodString;
        link: z.ZodNullable<z.ZodString>;
      }>>;
    }>;
  };
  readonly 'DELETE /themes/:id': {
    readonly access: { readonly permission: "needs-analysis.theme.write" };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
  };
};

// contract/trained-people-imports.d.ts
export declare const trainedPeopleImportsApi: ImportApi<"/trained-people-imports">;
