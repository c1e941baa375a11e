import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { ProblemView, Query } from '@peixun/ui-kit/problem-view';
import { Progress } from '@peixun/ui-kit/progress';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { useState } from 'react';
import type { NeedsAnalysisApi } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { KeptLevelsNote, useKeptLevels } from '../parts/competencies/kept-levels.tsx';

type Sheet = OutputOf<NeedsAnalysisApi['GET /self-ratings/:id']>;

const list = '/needs-analysis/my-needs';

/** One rates oneself by what can be observed, on the phone. */
export function SelfRatingPage() {
  const t = useText();
  const { id = '' } = useParams();
  const [isSent, setSent] = useState(false);
  const sheet = needs.useOperation('GET /self-ratings/:id', { params: { id } }, { enabled: !isSent });
  const back = { to: list, title: t('myNeeds.title') };
  if (sheet.isError) {
    // A notice may lead to a round that has been closed meanwhile.
    return (
      <Page title={t('rating.self')} back={back}>
        <ProblemView error={sheet.error} onRetry={() => void sheet.refetch()} />
      </Page>
    );
  }
  if (isSent) return <Sent />;
  return <Query of={sheet}>{data => <RatingSheet sheet={data} onSent={() => setSent(true)} />}</Query>;
}

function RatingSheet({ sheet, onSent }: { readonly sheet: Sheet; readonly onSent: () => void }) {
  const t = useText();
  const format = useFormat();
  const save = needs.useCommand('PUT /self-ratings/:id');
  const { competencies, title, lastDay, roundId, ratings } = sheet;
  const unsent = useKeptLevels(`self.${roundId}`);
  const levels = new Map([
    ...ratings.map(({ competencyId, level }) => [competencyId, level] as const),
    ...unsent.levels,
  ]);
  const send = () =>
    save.mutate(
      {
        params: { id: roundId },
        body: { ratings: [...levels].map(([competencyId, level]) => ({ competencyId, level })) },
      },
      {
        onSuccess: () => {
          unsent.forget();
          onSent();
        },
      },
    );
  const isWhole = levels.size === competencies.length;
  return (
    <Page
      title={title}
      description={t('rating.selfAbout', { day: format.date(lastDay) })}
      back={{ to: list, title: t('myNeeds.title') }}
    >
      <div className="needs-sheet">
        {save.error && <ProblemView error={save.error} />}
        {competencies.map(({ id, name, description, levels: words }) => (
          <fieldset key={id} className="px-section needs-rating">
            <legend>{name}</legend>
            {description && <p className="px-quiet">{description}</p>}
            {[t('level.noneYet'), ...words].map((text, level) => (
              <label key={level}>
                <input
                  type="radio"
                  name={id}
                  checked={levels.get(id) === level}
                  onChange={() => unsent.change([[id, level]])}
                />
                <span>{text}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <div className="needs-send">
          <Progress
            percent={Math.round((100 * levels.size) / competencies.length)}
            showInfo={false}
            aria-label={t('rating.progress', { rated: levels.size, all: competencies.length })}
          />
          <span className="px-quiet">
            {t('rating.progress', { rated: levels.size, all: competencies.length })}
          </span>
          <Button type="primary" disabled={levels.size === 0} loading={save.isPending} onClick={send}>
            {t(isWhole ? 'rating.send' : 'rating.sendPart')}
          </Button>
          <KeptLevelsNote of={unsent} />
        </div>
      </div>
    </Page>
  );
}

function Sent() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Page title={t('answer.sent')}>
      <EmptyState
        icon="done"
        title={t('rating.thanks')}
        hint={t('rating.thanksHint')}
        action={<Button onClick={() => void navigate(list)}>{t('myNeeds.title')}</Button>}
      />
    </Page>
  );
}
