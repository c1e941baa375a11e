import { expect, it } from 'vitest';
import { modelProblemsOf } from './model-problems.ts';

const content = {
  sources: '',
  competencies: [
    { id: 'a', name: '', group: '', description: '', themeIds: ['t'], levels: ['一', ''] },
    { id: 'b', name: '乙', group: '', description: '', themeIds: [], levels: ['一', '二'] },
  ],
  requirements: [{ postId: 'p', competencyId: 'b', level: 3, criticality: 1 }],
};
const issue = (path: (string | number)[]) => ({ path, code: 'X', message: path.join('.') });

it('puts what was refused at the field that it concerns', () => {
  const paths = [
    ['title'],
    ['body', 'competencies', 0, 'name'],
    ['competencies', 0, 'levels', 1],
    ['competencies', 0, 'themeIds', 0],
    ['requirements', 0, 'level'],
  ];
  const { at, competencyIds, hasOthers } = modelProblemsOf(paths.map(issue), content);
  expect([...at].toReversed()).toEqual([
    ['title', 'title'],
    ['a/name', 'body.competencies.0.name'],
    ['a/levels/1', 'competencies.0.levels.1'],
    ['a/themeIds', 'competencies.0.themeIds.0'],
    ['b/requirements/p', 'requirements.0.level'],
  ]);
  expect({ competencyIds, hasOthers }).toEqual({ competencyIds: ['a', 'b'], hasOthers: false });
});

it('knows what belongs to no field', () => {
  expect(modelProblemsOf([issue(['competencies', 7, 'name'])], content)).toMatchObject({
    competencyIds: [],
    hasOthers: true,
  });
  expect(modelProblemsOf([], content).hasOthers).toBe(true);
});
