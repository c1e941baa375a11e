import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contribution, NeedChange, RankedNeed } from '../../contract/index.ts';
import { composeGuide, type GuideMaterial } from './compose-guide.ts';

const weights = { organisation: 50, post: 30, personal: 20 };

function contribution(title: string, points: number): Contribution {
  return {
    ...{ source: 'organisation', points, part: 0, statements: 1, observedOn: '2026-03-01', freshness: 1 },
    isStale: false,
    evidence: { kind: 'priority', id: title, title, sourceDocument: '工作报告', weight: 5 },
  };
}

function need(themeName: string, rank: number, contributions: Contribution[] = []): RankedNeed {
  return {
    ...{ themeId: themeName, themeName, rank, points: 1000 - rank, low: 0, high: 2000, stability: 1 },
    ...{ isStale: false, sources: [], contributions },
  };
}

function change(themeName: string, movement: NeedChange['movement'], rankBefore: number | null): NeedChange {
  const before = rankBefore === null ? null : { rank: rankBefore, points: 1, low: 0, high: 2 };
  return { themeId: themeName, themeName, movement, isClear: true, before, after: null, causes: [] };
}

function material(
  needs: readonly RankedNeed[],
  change: Partial<GuideMaterial['audiences'][number]> = {},
): GuideMaterial {
  const audience = { audienceId: 'town', audienceName: '乡镇干部', weights, needs, changes: null };
  return {
    runId: 'run',
    asOf: '2026-03-31',
    audiences: [{ ...audience, response: undefined, ...change }],
    stale: [],
    classes: [],
  };
}

describe('a guide', () => {
  it('shows the first needs with the strongest reasons and what became of them', () => {
    const reasons = [
      contribution('甲', 10),
      contribution('乙', 40),
      contribution('丙', 0),
      contribution('丁', 30),
    ];
    const changes = [change('产业', 'risen', 3), change('防汛', 'gone', 1)];
    const guide = composeGuide(material([need('产业', 1, reasons), need('法治', 2)], { changes }), 1, 5);
    expect(guide.audiences).toMatchObject([
      {
        ...{ audienceName: '乡镇干部', further: 1, gone: ['防汛'] },
        needs: [
          {
            ...{ themeName: '产业', movement: 'risen', rankBefore: 3 },
            reasons: [{ points: 40 }, { points: 30 }, { points: 10 }],
          },
        ],
      },
    ]);
  });

  it('says nothing of a change where the quarter before had no ranking', () => {
    const [audience] = composeGuide(material([need('产业', 1)]), 10, 5).audiences;
    expect(audience?.needs).toMatchObject([{ movement: null, rankBefore: null }]);
    expect(audience).toMatchObject({ gone: [], asked: null, answered: null });
  });

  it('leaves out audiences without needs', () => {
    expect(composeGuide(material([]), 10, 5).audiences).toEqual([]);
  });

  it('never tells of fewer people than the least group', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(20), fc.nat(20), (asked, answered, byLink) => {
        const response = { asked, answered, byLink };
        const [audience] = composeGuide(material([need('产业', 1)], { response }), 10, 5).audiences;
        const counted = asked > 0 ? answered : byLink;
        expect(audience).toMatchObject({ asked: asked || null, answered: counted < 5 ? null : counted });
      }),
    );
  });
});
