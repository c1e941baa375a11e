import { text, type Notice, type Text } from '@peixun/plugin-api';
import type { CycleReaders, CycleStep } from '../../contract/index.ts';
import { dayText } from '../../domain/cycles/county-day.ts';
import { peopleForUnits } from '../../domain/questionnaires/people-for-units.ts';
import type { Quarter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext } from '../../parts.ts';

/** What the quarter's notices to departments are about; closing takes them out of the inboxes. */
export function confirmationSubject({ year, quarter }: Quarter): string {
  return `confirmations/${year}-${quarter}`;
}

/** What a step has found out that its notices need. */
export interface StepFindings {
  /** Units with something to do. */
  readonly unitIds: readonly string[];
  /** The last day for departments, `YYYY-MM-DD`. */
  readonly closesOn: string | undefined;
  readonly guideId: string | undefined;
}

/** The notices of a step, to those whom the rule names. Nobody is told twice. */
export async function noticesOf(
  context: NeedsContext,
  quarter: Quarter,
  step: CycleStep,
  tells: readonly CycleReaders[],
  findings: StepFindings,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  if (tells.includes('units')) {
    const content = forUnits(quarter, step, findings);
    if (content !== undefined)
      notices.push({ personIds: await peopleOf(context, findings.unitIds), ...content });
  }
  if (tells.includes('analysts')) {
    const content = forAnalysts(quarter, step, findings);
    const holders = await context.directory.holders('needs-analysis.cycle.run');
    if (content !== undefined)
      notices.push({ personIds: holders.map(({ personId }) => personId), ...content });
  }
  return notices.filter(({ personIds }) => personIds.length > 0);
}

async function peopleOf(context: NeedsContext, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const [holders, units] = await Promise.all([
    context.directory.holders('needs-analysis.priority.write'),
    context.directory.units(),
  ]);
  return peopleForUnits(holders, unitIds, units);
}

type Content = Omit<Notice, 'personIds'>;

function forUnits(quarter: Quarter, step: CycleStep, { closesOn }: StepFindings): Content | undefined {
  const title = unitTitle(quarter, step, closesOn);
  if (title === undefined) return undefined;
  const ends = step === 'mark-stale' ? {} : { lastDay: closesOn, subject: confirmationSubject(quarter) };
  return { title, link: '/needs-analysis/confirmations', ...ends };
}

function unitTitle(
  { year, quarter }: Quarter,
  step: CycleStep,
  closesOn: string | undefined,
): Text | undefined {
  const until = dayText(closesOn ?? null);
  switch (step) {
    case 'open':
      return text(
        `请在${until['zh-CN']}前确认或补报 ${year} 年第 ${quarter} 季度重点工作`,
        `Please confirm or enter the priorities of quarter ${quarter} of ${year} by ${until.en}`,
      );
    case 'remind':
      return text(
        `提醒：${year} 年第 ${quarter} 季度重点工作尚未确认，${until['zh-CN']}截止`,
        `Reminder: priorities of quarter ${quarter} of ${year} still wait for you, until ${until.en}`,
      );
    case 'mark-stale':
      return text(
        '有重点工作满一个季度无人确认，已标为陈旧，请确认或删除',
        'Some priorities were not confirmed for a quarter and are stale now: confirm or remove them',
      );
    default:
      return undefined;
  }
}

function forAnalysts(
  { year, quarter }: Quarter,
  step: CycleStep,
  { guideId }: StepFindings,
): Content | undefined {
  const link = `/needs-analysis/cycle?quarter=${year}-${quarter}`;
  switch (step) {
    case 'open':
      return {
        link,
        title: text(
          `${year} 年第 ${quarter} 季度需求流程已开启`,
          `The cycle of quarter ${quarter} of ${year} has begun`,
        ),
      };
    case 'draft-guide':
      return guideId === undefined
        ? undefined
        : {
            link: `/needs-analysis/guides/${guideId}`,
            title: text(
              `${year} 年第 ${quarter} 季度指南已有草稿，请写前言并核对`,
              `The guide of quarter ${quarter} of ${year} is drafted: write its foreword and check it`,
            ),
          };
    default:
      return undefined;
  }
}
