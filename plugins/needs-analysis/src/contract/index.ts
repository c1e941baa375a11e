// What other plugins build on: from a minor version to the next it only grows.
export * from './courses.ts';
export * from './errors/index.ts';
export * from './events.ts';
export * from './permissions.ts';
export * from './services.ts';

// What a county sets.
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

// The HTTP API by noun, which the plugin’s own pages speak.
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

// What waits and runs by itself.
export * from './allocation-jobs.ts';
export * from './anonymous-boxes.ts';
export * from './questionnaire-jobs.ts';
