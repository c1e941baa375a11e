import { printDocument, type Block, type PrintFormat } from '@peixun/print';
import type { FileAnswer } from '@peixun/plugin-api';
import type { Guide, GuideNeed } from '../../contract/index.ts';
import { countyDay } from '../../domain/cycles/county-day.ts';
import type { NeedsContext } from '../../parts.ts';
import { guideWords, type GuideWords } from './guide-words.ts';
import { readGuide } from './guides.ts';

/** A guide as a file in the caller's language: the same guide gives the same bytes. @throws `GUIDE_NOT_FOUND`. */
export async function printGuide(
  context: NeedsContext,
  id: string,
  format: PrintFormat,
): Promise<FileAnswer> {
  const guide = await readGuide(context, id);
  const { language, county } = context;
  const words = guideWords(language);
  const { year, quarter, version, content, publishedAt } = guide;
  const title = words.say('guide.of', { year, quarter });
  const { bytes, contentType } = await printDocument(
    {
      title,
      subtitle: words.say(guide.state === 'draft' ? 'guide.draftOf' : 'guide.versionOf', {
        version,
        day: content.asOf,
      }),
      letterhead: county.name[language],
      language,
      format: 'official',
      date: publishedAt === null ? content.asOf : countyDay(new Date(publishedAt), county.timeZone),
      blocks: guideBlocks(guide, words),
    },
    format,
    context,
  );
  return { fileName: `${title}.${format}`, bytes, contentType };
}

/** The content of a guide, as it is printed. */
function guideBlocks({ foreword, content }: Pick<Guide, 'foreword' | 'content'>, words: GuideWords): Block[] {
  const { say } = words;
  return [
    ...(foreword === '' ? [] : [heading(say('guide.foreword')), ...paragraphs(foreword)]),
    heading(say('guide.howToRead')),
    {
      kind: 'list',
      items: ['score', 'interval', 'stability', 'change'].map(of => say(`guide.explain.${of}`)),
    },
    ...content.audiences.flatMap(audience => audienceBlocks(audience, words)),
    heading(say('guide.classes')),
    ...classBlocks(content.classes, words),
    heading(say('guide.stale')),
    ...staleBlocks(content.stale, words),
  ];
}

function audienceBlocks(audience: Guide['content']['audiences'][number], words: GuideWords): Block[] {
  const { say, score } = words;
  const { needs, further, gone } = audience;
  return [
    heading(audience.audienceName),
    { kind: 'paragraph', text: responseOf(audience, words), isNote: true },
    {
      kind: 'table',
      columns: [
        { title: say('need.rank'), width: 0.6, align: 'center' },
        { title: say('theme'), width: 1.6 },
        { title: say('guide.scoreAndInterval'), width: 1.4, align: 'center' },
        { title: say('guide.change'), width: 1.1, align: 'center' },
        { title: say('guide.why'), width: 4 },
      ],
      rows: needs.map(need => [
        `${need.rank}`,
        need.isStale ? `${need.themeName}\n${say('guide.staleMark')}` : need.themeName,
        `${score(need.points)}\n${say('guide.interval', { low: score(need.low), high: score(need.high) })}`,
        movementOf(need, words),
        need.reasons.map(({ evidence }) => words.reason(evidence)).join('\n'),
      ]),
    },
    ...(further > 0 ? [note(say('guide.further', { count: further }))] : []),
    ...(gone.length > 0 ? [note(say('guide.gone', { themes: gone.join(say('listComma')) }))] : []),
  ];
}

/** How many answered, without a number where it is below five. */
function responseOf(audience: Guide['content']['audiences'][number], { say, percent }: GuideWords): string {
  const { asked, answered } = audience;
  if (answered === null) return say('guide.fewAnswers');
  if (asked === null) return say('guide.answers', { answered });
  return say('guide.response', { asked, answered, rate: percent(answered / asked) });
}

function movementOf({ movement, rankBefore }: GuideNeed, { say }: GuideWords): string {
  return movement === null
    ? say('guide.noBefore')
    : say(`guide.movement.${movement}`, { before: rankBefore ?? '' });
}

function classBlocks(classes: Guide['content']['classes'], { say }: GuideWords): Block[] {
  if (classes.length === 0) return [note(say('guide.noClasses'))];
  return [
    {
      kind: 'table',
      columns: [
        { title: say('proposal.name'), width: 2 },
        { title: say('audience') },
        { title: say('proposal.themes'), width: 2 },
        { title: say('proposal.places'), align: 'end', width: 0.7 },
        { title: say('state'), align: 'center', width: 0.8 },
      ],
      rows: classes.map(({ title, audienceName, themes, places, state }) => [
        title,
        audienceName,
        themes.join(say('listComma')),
        `${places}`,
        say(`proposal.state.${state}`),
      ]),
    },
  ];
}

function staleBlocks(stale: Guide['content']['stale'], { say }: GuideWords): Block[] {
  if (stale.length === 0) return [note(say('guide.noStale'))];
  return [
    {
      kind: 'table',
      columns: [
        { title: say('unit') },
        { title: say('priority.name'), width: 2 },
        { title: say('theme') },
        { title: say('confirmation.confirmedOn'), align: 'center' },
      ],
      rows: stale.map(({ unitName, title, themeName, confirmedOn }) => [
        unitName,
        title,
        themeName,
        confirmedOn,
      ]),
    },
  ];
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}

function note(text: string): Block {
  return { kind: 'paragraph', text, isNote: true };
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\n+/)
    .filter(line => line.trim() !== '')
    .map(line => ({ kind: 'paragraph', text: line.trim() }));
}
