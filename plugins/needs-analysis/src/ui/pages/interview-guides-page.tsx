import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { WorkList } from '@peixun/ui-kit/dashboard';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';

const list = '/needs-analysis/interview-guides';

export function InterviewGuidesPage() {
  const t = useText();
  const navigate = useNavigate();
  const canWrite = useAllowed('needs-analysis.interview.plan');
  const guides = needs.useOperation('GET /interview-guides');
  const add = canWrite && (
    <Button type="primary" onClick={() => void navigate(`${list}/new`)}>
      {t('interviewGuide.add')}
    </Button>
  );
  return (
    <Page
      title={t('interviewGuide.title')}
      description={t('interviewGuide.about')}
      back={{ to: '/needs-analysis/interviews', title: t('interview.title') }}
      actions={add}
    >
      <Query of={guides}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon="message"
              title={t('interviewGuide.none')}
              hint={t('interviewGuide.noneHint')}
              action={add}
            />
          ) : (
            <Section>
              <WorkList
                items={items.map(({ id, title, themes, interviews }) => ({
                  key: id,
                  title,
                  ...(canWrite && { to: `${list}/${id}` }),
                  note: t('interviewGuide.uses', { themes: themes.length, interviews }),
                }))}
              />
            </Section>
          )
        }
      </Query>
    </Page>
  );
}
