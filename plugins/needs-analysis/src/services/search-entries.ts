import type { SearchEntry } from '@peixun/plugin-api';
import type { Theme } from '../contract/index.ts';

/** What the county's search finds of this plugin: each entry is shown to who may open its page. */

export function themeEntry({ id, name }: Theme): SearchEntry {
  const permission = 'needs-analysis.theme.write';
  return { type: 'theme', id, title: name, link: '/needs-analysis/themes', permission };
}

export function priorityEntry(priority: {
  id: string;
  title: string;
  sourceDocument: string;
  unitId: string;
}): SearchEntry {
  const { id, title, sourceDocument, unitId } = priority;
  return {
    type: 'priority',
    id,
    title,
    keywords: sourceDocument,
    link: `/needs-analysis/priorities/${id}`,
    permission: 'needs-analysis.priority.read',
    unitId,
  };
}

export function documentEntry({ id, title }: { id: string; title: string }): SearchEntry {
  const link = `/needs-analysis/documents/${id}`;
  return { type: 'source-document', id, title, link, permission: 'needs-analysis.priority.read' };
}

export function questionnaireEntry({ id, title }: { id: string; title: string }): SearchEntry {
  const link = `/needs-analysis/questionnaires/${id}`;
  return { type: 'questionnaire', id, title, link, permission: 'needs-analysis.questionnaire.read' };
}

export function competencyModelEntry({ id, title }: { id: string; title: string }): SearchEntry {
  const link = `/needs-analysis/competency-models/${id}`;
  return { type: 'competency-model', id, title, link, permission: 'needs-analysis.competency.read' };
}

export function rankingEntry(run: { id: string; year: number; quarter: number }): SearchEntry {
  const { id, year, quarter } = run;
  return {
    type: 'ranking',
    id,
    // The search keeps one title: it is written for both languages.
    title: `${year} 年第 ${quarter} 季度需求排序`,
    keywords: `ranked needs ${year} Q${quarter}`,
    link: `/needs-analysis/rankings/${id}`,
    permission: 'needs-analysis.ranking.read',
  };
}

export function guideEntry(guide: { id: string; year: number; quarter: number }): SearchEntry {
  const { id, year, quarter } = guide;
  return {
    type: 'guide',
    id,
    title: `${year} 年第 ${quarter} 季度培训需求指南`,
    keywords: `guide needs ${year} Q${quarter}`,
    link: `/needs-analysis/guides/${id}`,
    permission: 'needs-analysis.guide.read',
  };
}

export function proposalEntry(proposal: {
  id: string;
  title: string;
  audiences: readonly { name: string }[];
  themes: readonly { name: string }[];
}): SearchEntry {
  const { id, title, audiences, themes } = proposal;
  return {
    type: 'proposal',
    id,
    title,
    keywords: [...audiences, ...themes].map(({ name }) => name).join(' '),
    link: `/needs-analysis/proposals/${id}`,
    permission: 'needs-analysis.proposal.read',
  };
}

export function menuEntry({ id, title }: { id: string; title: string }): SearchEntry {
  const link = `/needs-analysis/ordering/${id}`;
  return { type: 'menu', id, title, link, permission: 'needs-analysis.menu.read' };
}
