import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestTeachers, type Candidate } from './suggest-teachers.ts';

function candidate(id: string, ...specialities: string[]): Candidate {
  return { id, name: id, specialities, pools: [] };
}

const themes = [
  { name: '矛盾纠纷调解', broader: ['基层治理'] },
  { name: 'AI 应用', broader: [] },
];

describe('suggestTeachers', () => {
  it('prefers who teaches the theme itself to who teaches a broader one', () => {
    const candidates = [
      candidate('broad', '基层治理'),
      candidate('exact', '矛盾纠纷调解'),
      candidate('none', '税务'),
    ];
    expect(suggestTeachers(themes, candidates, 5)).toEqual([
      { teacher: candidates[1], fits: [{ kind: 'teaches', theme: '矛盾纠纷调解' }] },
      {
        teacher: candidates[0],
        fits: [{ kind: 'teaches-broader', theme: '矛盾纠纷调解', speciality: '基层治理' }],
      },
    ]);
  });

  it('prefers who fits more themes', () => {
    const candidates = [candidate('one', '矛盾纠纷调解'), candidate('two', '矛盾纠纷调解', 'ＡＩ应用')];
    expect(suggestTeachers(themes, candidates, 1).map(({ teacher }) => teacher.id)).toEqual(['two']);
  });

  it('does not depend on the order of the candidates', () => {
    const anyCandidates = fc.uniqueArray(
      fc.tuple(
        fc.stringMatching(/^[a-z]{1,3}$/),
        fc.subarray(['基层治理', '矛盾纠纷调解', 'AI应用', '税务']),
      ),
      { selector: ([id]) => id, maxLength: 20 },
    );
    fc.assert(
      fc.property(anyCandidates, fc.integer({ min: 1, max: 10 }), (list, limit) => {
        const candidates = list.map(([id, specialities]) => candidate(id, ...specialities));
        expect(suggestTeachers(themes, candidates.toReversed(), limit)).toEqual(
          suggestTeachers(themes, candidates, limit),
        );
      }),
    );
  });
});
