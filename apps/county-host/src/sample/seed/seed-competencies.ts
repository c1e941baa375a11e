import type {
  CompetencyModel,
  MeasuringRound,
  ModelVersion,
  Requirement,
} from '@peixun/plugin-needs-analysis/contract';
import { writeCsv, type ImportCheck } from '@peixun/spreadsheet';
import type { SampleCompetencies } from '../content/county-content.ts';
import { randomOf, type Random } from '../roster/random.ts';
import type { ActingClient } from './acting-client.ts';
import type { CountySeed } from './county-seed.ts';
import { eachOf } from './give-answers.ts';
import { Roster, type RosterPerson } from './roster.ts';

const path = '/needs-analysis';
/** Days that the round stays open, so that whoever tries the sample can rate. */
const openDays = 60;

/** The school adopts and publishes the starter model, opens a round and imports appraisals; some rate themselves. */
export async function seedCompetencies(seed: CountySeed, planned: SampleCompetencies): Promise<void> {
  const school = await seed.as('school');
  const version = await publishedVersion(school, planned.starter);
  const round = await openRound(seed, school, version, planned.round);
  const measured = await measuredPeople(seed, version, planned.people);
  await importAppraisals(seed, round, version, measured, planned);
  await rateThemselves(seed, round, version, measured.slice(-planned.selfRaters), planned);
}

async function publishedVersion(school: ActingClient, starter: string): Promise<ModelVersion> {
  const { items } = await school.get<{ items: CompetencyModel[] }>(`${path}/competency-models`);
  const id =
    items[0]?.versions[0]?.id ??
    (await school.post<{ versionId: string }>(`${path}/starter-models/${starter}/adoption`)).versionId;
  const version = await school.get<ModelVersion>(`${path}/model-versions/${id}`);
  return version.state === 'draft' ? school.post(`${path}/model-versions/${id}/publication`) : version;
}

async function openRound(
  { year, quarter, now }: CountySeed,
  school: ActingClient,
  version: ModelVersion,
  title: string,
): Promise<MeasuringRound> {
  const rounds = await school.all<MeasuringRound>(`${path}/measuring-rounds`);
  const known = rounds.find(round => round.title === title);
  const lastDay = new Date(now.getTime() + openDays * 86_400_000).toISOString().slice(0, 10);
  return (
    known ??
    school.post(`${path}/measuring-rounds`, {
      title,
      versionId: version.id,
      year,
      quarter,
      kinds: ['self', 'superior', 'test', 'appraisal'],
      lastDay,
    })
  );
}

/** People of the modelled posts in a random order, the sample roles first. */
async function measuredPeople(
  seed: CountySeed,
  { content }: ModelVersion,
  count: number,
): Promise<ModelledPerson[]> {
  const roster = await Roster.read(await seed.as('security-administrator'));
  const postIds = new Set(content.requirements.map(({ postId }) => postId));
  const ofPosts = await Promise.all(
    [...postIds].map(async postId => (await roster.holdersOf(postId)).map(person => ({ ...person, postId }))),
  );
  const isMember = ({ number }: RosterPerson) => seed.members.some(({ id }) => id === number?.toLowerCase());
  const people = ofPosts.flat();
  const others = randomOf(count).shuffled(people.filter(person => !isMember(person)));
  return [...people.filter(isMember), ...others].slice(0, count);
}

interface ModelledPerson extends RosterPerson {
  readonly postId: string;
}

async function importAppraisals(
  seed: CountySeed,
  round: MeasuringRound,
  { content }: ModelVersion,
  people: readonly ModelledPerson[],
  { lacks }: SampleCompetencies,
): Promise<void> {
  const school = await seed.as('school');
  const roster = await Roster.read(school);
  const day = seed.now.toISOString().slice(0, 10);
  const names = new Map(content.competencies.map(({ id, name }) => [id, name]));
  const rows = people.flatMap((person, place) => {
    const random = randomOf(place);
    return requirementsFor(content.requirements, person).map(({ competencyId, level }) => {
      const name = names.get(competencyId)!;
      return [
        round.title,
        roster.unitCode(person.unitId),
        person.name,
        roster.postName(person.postId),
        name,
        '考核',
        inventedLevel(level, lacks[name] ?? 0, random),
        day,
        '',
      ];
    });
  });
  const head = ['测评', '单位', '姓名', '岗位', '能力', '方式', '等级', '日期', '更正'];
  const check = await school.upload<ImportCheck>(
    `${path}/measurement-imports/checks`,
    '考核结果.csv',
    new Uint8Array(writeCsv([head, ...rows])),
  );
  if (check.goodRows > 0) await school.post(`${path}/measurement-imports`, { checkId: check.id });
}

async function rateThemselves(
  seed: CountySeed,
  round: MeasuringRound,
  { content }: ModelVersion,
  people: readonly ModelledPerson[],
  { lacks }: SampleCompetencies,
): Promise<void> {
  const names = new Map(content.competencies.map(({ id, name }) => [id, name]));
  const security = await seed.as('security-administrator');
  const { lines } = await security.post<{ lines: { accountId: string; personId: string }[] }>(
    '/kernel/accounts/codes',
    { personIds: people.map(({ id }) => id) },
  );
  await eachOf(lines, ({ accountId }, place) =>
    seed.once(accountId, async person => {
      const random = randomOf(place);
      const sheet = await person.get<{ competencies: { id: string; levels: string[] }[] }>(
        `${path}/self-ratings/${round.id}`,
      );
      const ratings = sheet.competencies.map(({ id, levels }) => {
        // People think a little better of themselves than others do.
        const lack = Math.max(0, (lacks[names.get(id)!] ?? 0) - 0.5);
        return { competencyId: id, level: inventedLevel(Math.min(3, levels.length), lack, random) };
      });
      await person.put(`${path}/self-ratings/${round.id}`, { ratings });
    }),
  );
}

function requirementsFor(requirements: readonly Requirement[], { postId }: ModelledPerson): Requirement[] {
  return requirements.filter(requirement => requirement.postId === postId);
}

/** The level that is needed less what lacks on average, scattered by one. */
function inventedLevel(needed: number, lack: number, random: Random): number {
  const whole = Math.floor(lack);
  const missing = whole + (random.chance(lack - whole) ? 1 : 0) + random.between(-1, 1);
  return Math.min(4, Math.max(0, needed - missing));
}
