import { expect, it } from 'vitest';
import type { ModelContent } from '../../contract/index.ts';
import { compareModels } from './compare-models.ts';

const competency = (id: string, levels = ['会', '精']) => {
  return { id, name: id, group: '', description: '', themeIds: [], levels };
};
const requirement = (competencyId: string, level: number, criticality = 2) => {
  return { postId: 'secretary', competencyId, level, criticality };
};
const before: ModelContent = {
  sources: '',
  competencies: [competency('mediation'), competency('party'), competency('same')],
  requirements: [requirement('mediation', 1), requirement('party', 2), requirement('same', 1)],
};
const after: ModelContent = {
  sources: '',
  competencies: [competency('mediation', ['会', '精', '教']), competency('same'), competency('law')],
  requirements: [requirement('mediation', 1, 3), requirement('same', 1), requirement('law', 2)],
};

it('names what was added, removed and changed, and what is measured anew', () => {
  expect(compareModels(before, after)).toEqual({
    competencies: [
      { id: 'mediation', name: 'mediation', change: 'changed', levelsChanged: true },
      { id: 'law', name: 'law', change: 'added', levelsChanged: false },
      { id: 'party', name: 'party', change: 'removed', levelsChanged: false },
    ],
    requirements: [
      {
        postId: 'secretary',
        competencyName: 'mediation',
        from: { level: 1, criticality: 2 },
        to: { level: 1, criticality: 3 },
      },
      { postId: 'secretary', competencyName: 'law', from: null, to: { level: 2, criticality: 2 } },
      { postId: 'secretary', competencyName: 'party', from: { level: 2, criticality: 2 }, to: null },
    ],
  });
});

it('finds nothing between a version and itself', () => {
  expect(compareModels(before, before)).toEqual({ competencies: [], requirements: [] });
});
