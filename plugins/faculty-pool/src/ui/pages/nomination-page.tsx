import type { OutputOf } from '@peixun/ui-kit/api';
import { useAllowed, useMe } from '@peixun/ui-kit/county';
import { DetailPage, Facts } from '@peixun/ui-kit/detail-page';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link, useParams } from '@peixun/ui-kit/router';
import { Timeline } from '@peixun/ui-kit/timeline';
import { useUnits } from '@peixun/ui-kit/unit-picker';
import type { FacultyPoolApi } from '../../contract/index.ts';
import { faculty } from '../api.ts';
import { DecisionStep, ReviewStep } from '../parts/step-form.tsx';
import { StateTag } from '../parts/state-tag.tsx';

type NominationDetail = OutputOf<FacultyPoolApi['GET /nominations/:id']>;

export function NominationPage() {
  const { id = '' } = useParams();
  const nomination = faculty.useOperation('GET /nominations/:id', { params: { id } });
  return <Query of={nomination}>{data => <Detail nomination={data} />}</Query>;
}

function Detail({ nomination }: { readonly nomination: NominationDetail }) {
  const t = useText();
  const format = useFormat();
  const units = useUnits();
  const { teacher, pool, state, unitId, reason, nominatedAt, steps } = nomination;
  return (
    <DetailPage
      title={t('nomination.of', { teacher: teacher.name, pool: pool.name })}
      back={{ to: '/faculty-pool/nominations', title: t('nomination.title') }}
      status={<StateTag state={state} />}
      aside={
        <Section title={t('nomination.steps')}>
          <Timeline
            items={steps.map(({ action, by, at, comment }) => ({
              key: at + action,
              content: (
                <>
                  {t(`did.${action}`)} · {by.name ?? t('did.unknown')}
                  <p className="px-quiet">{format.dateTime(at)}</p>
                  {comment && <p>{comment}</p>}
                </>
              ),
            }))}
          />
        </Section>
      }
    >
      <Facts
        facts={[
          {
            label: t('teacher'),
            value: <Link to={`/faculty-pool/teachers/${teacher.id}`}>{teacher.name}</Link>,
          },
          { label: t('kind'), value: t(`kind.${teacher.kind}`) },
          { label: t('pool'), value: pool.name },
          { label: t('nomination.unit'), value: units.data?.items.find(({ id }) => id === unitId)?.name },
          { label: t('nomination.nominatedAt'), value: format.dateTime(nominatedAt) },
          { label: t('nomination.reason'), value: reason, isLong: true },
        ]}
      />
      <NextStep nomination={nomination} />
    </DetailPage>
  );
}

/** What this person may do next; nobody acts on a nomination of their own. */
function NextStep({ nomination: { id, state, steps } }: { readonly nomination: NominationDetail }) {
  const t = useText();
  const me = useMe();
  const canReview = useAllowed('faculty-pool.nomination.review');
  const canDecide = useAllowed('faculty-pool.nomination.decide');
  const isNext = (state === 'nominated' && canReview) || (state === 'recommended' && canDecide);
  if (!isNext) return null;
  if (steps[0]?.by.accountId === me?.accountId) return <p className="px-quiet">{t('nomination.own')}</p>;
  return state === 'nominated' ? <ReviewStep nominationId={id} /> : <DecisionStep nominationId={id} />;
}
