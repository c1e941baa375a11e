import { text, type FileAnswer, type Language, type Text } from '@peixun/plugin-api';
import { writeWorkbook, type OutputSheet } from '@peixun/spreadsheet';
import { needSource, type NeedSource, type RankedNeed, type RankingRun } from '../../contract/index.ts';
import type { NeedsContext } from '../../parts.ts';
import { readRankedNeeds, readRanking } from './rankings.ts';

type NeedOfAudience = RankedNeed & { readonly audienceId: string };

const sourceNames: Readonly<Record<NeedSource, Text>> = {
  organisation: text('组织需求', 'Organisation'),
  post: text('岗位需求', 'Post'),
  personal: text('个人需求', 'Personal'),
};

/**
 * A ranking as a workbook: the needs of every audience, what each score is made of, and the rules behind it.
 *
 * @throws `RANKING_NOT_FOUND`.
 */
export async function rankingWorkbook(context: NeedsContext, id: string): Promise<FileAnswer> {
  const [run, needs] = await Promise.all([readRanking(context, id), readRankedNeeds(context, id)]);
  const { language } = context;
  const { year, quarter } = run;
  const title = text(`${year} 年第 ${quarter} 季度需求排序`, `Ranked needs, quarter ${quarter} of ${year}`);
  return {
    fileName: `${title[language]}.xlsx`,
    bytes: writeWorkbook([
      needsSheet(run, needs, language),
      evidenceSheet(run, needs, language),
      rulesSheet(run, language),
    ]),
  };
}

function needsSheet(run: RankingRun, needs: readonly NeedOfAudience[], language: Language): OutputSheet {
  return sheetOf(language, text('排序', 'Ranking'), {
    columns: [
      text('培训对象', 'Audience'),
      text('名次', 'Rank'),
      text('主题', 'Theme'),
      text('得分', 'Score'),
      text('区间下限', 'Interval from'),
      text('区间上限', 'Interval to'),
      text(
        `前 ${run.method.values.stability.first} 名的稳定度（%）`,
        `In the first ${run.method.values.stability.first} (%)`,
      ),
      text('陈旧', 'Stale'),
      ...needSource.options.map(source => sourceNames[source]),
    ],
    rows: needs.map(need => [
      audienceIn(run, need),
      need.rank,
      need.themeName,
      need.points / 100,
      need.low / 100,
      need.high / 100,
      Math.round(need.stability * 100),
      need.isStale ? text('是', 'Yes')[language] : '',
      ...needSource.options.map(source => pointsFrom(need, source) / 100),
    ]),
  });
}

function evidenceSheet(run: RankingRun, needs: readonly NeedOfAudience[], language: Language): OutputSheet {
  return sheetOf(language, text('依据', 'Evidence'), {
    columns: [
      text('培训对象', 'Audience'),
      text('主题', 'Theme'),
      text('来源', 'Source'),
      text('依据', 'Evidence'),
      text('份数（人数）', 'Statements'),
      text('最近确认', 'Last true on'),
      text('新鲜度（%）', 'Freshness (%)'),
      text('得分', 'Points'),
    ],
    rows: needs.flatMap(need =>
      need.contributions.map(part => [
        audienceIn(run, need),
        need.themeName,
        sourceNames[part.source][language],
        part.evidence.title,
        part.statements,
        part.observedOn,
        Math.round(part.freshness * 100),
        part.points / 100,
      ]),
    ),
  });
}

function rulesSheet({ asOf, rule, method, audiences }: RankingRun, language: Language): OutputSheet {
  return sheetOf(language, text('权重与规则', 'Weights and rules'), {
    columns: [
      text('培训对象', 'Audience'),
      ...needSource.options.map(source => sourceNames[source]),
      text('截至', 'As of'),
      text('权重的出处', 'Source of the weights'),
      text('方法的出处', 'Source of the method'),
    ],
    rows: audiences.map(({ audienceName, weights }) => [
      audienceName,
      ...needSource.options.map(source => weights[source]),
      asOf,
      rule.source[language],
      method.source[language],
    ]),
  });
}

function sheetOf(
  language: Language,
  name: Text,
  { columns, rows }: { readonly columns: readonly Text[]; readonly rows: OutputSheet['rows'] },
): OutputSheet {
  return { name: name[language], columns: columns.map(title => ({ title: title[language] })), rows };
}

function audienceIn({ audiences }: RankingRun, { audienceId }: NeedOfAudience): string {
  return audiences.find(audience => audience.audienceId === audienceId)?.audienceName ?? audienceId;
}

function pointsFrom({ contributions }: RankedNeed, source: NeedSource): number {
  return contributions.reduce((sum, part) => sum + (part.source === source ? part.points : 0), 0);
}
