import { Progress } from '@peixun/ui-kit/progress';
import { useFormat, useLanguage, useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../../api.ts';
import { currentQuarter } from '../quarter.ts';

/** How many interviews of this quarter were held face to face, against what the county asks for. */
export function InterviewShare() {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const quarter = currentQuarter();
  const answer = needs.useOperation('GET /interview-share', { query: quarter });
  return (
    <Section title={t('interview.share', quarter)}>
      <Query of={answer}>
        {({ planned, held, faceToFace, share, least, source }) => (
          <>
            <p>
              {t('interview.counts', { planned, held, faceToFace })}{' '}
              {share !== null &&
                t(share >= least ? 'interview.shareReached' : 'interview.shareMissed', {
                  share: format.percent(share),
                  least: format.percent(least),
                })}
            </p>
            {share !== null && (
              <Progress
                percent={Math.round(share * 100)}
                status={share >= least ? 'success' : 'normal'}
                aria-label={t('interview.faceToFaceShare')}
              />
            )}
            <details>
              <summary>{t('rule.source')}</summary>
              <p className="px-quiet">{source[language]}</p>
            </details>
          </>
        )}
      </Query>
    </Section>
  );
}
