import { Alert } from '@peixun/ui-kit/alert';
import { Button } from '@peixun/ui-kit/button';
import { DetailPage } from '@peixun/ui-kit/detail-page';
import { useLeaveGuard } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Input } from '@peixun/ui-kit/input';
import { useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { ProblemView, Query } from '@peixun/ui-kit/problem-view';
import { useNavigate } from '@peixun/ui-kit/router';
import { useState } from 'react';
import type { Competency, ModelVersion } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { CompetencyEditor } from '../parts/competencies/competency-editor.tsx';
import { EditedField } from '../parts/edited-field.tsx';
import { modelProblemsOf, noProblems } from '../parts/competencies/model-problems.ts';
import { useModel } from '../parts/competencies/model-versions.ts';
import { newUuid } from '../parts/new-uuid.ts';

export function EditCompetencyModelPage() {
  const { version } = useModel();
  return <Query of={version}>{data => <ModelEditor key={data.id} version={data} />}</Query>;
}

function ModelEditor({ version }: { readonly version: ModelVersion }) {
  const t = useText();
  const navigate = useNavigate();
  const notice = useNotice();
  const save = needs.useCommand('PUT /model-versions/:id');
  const [title, setTitle] = useState(version.title);
  const [content, setContent] = useState(version.content);
  const [problems, setProblems] = useState(noProblems);
  const [chosenId, setChosenId] = useState(content.competencies[0]?.id);
  useLeaveGuard(title !== version.title || content !== version.content);
  const { competencies, requirements } = content;
  const chosen = competencies.find(({ id }) => id === chosenId);
  const page = `/needs-analysis/competency-models/${version.modelId}`;

  const add = () => {
    const id = newUuid();
    const fresh = {
      id,
      name: '',
      group: chosen?.group ?? '',
      description: '',
      themeIds: [],
      levels: ['', ''],
    };
    setContent({ ...content, competencies: [...competencies, fresh] });
    setChosenId(id);
  };
  const change = (changed: Competency) =>
    setContent(current => ({
      ...current,
      competencies: current.competencies.map(one => (one.id === changed.id ? changed : one)),
    }));
  const remove = (id: string) => {
    setContent({
      ...content,
      competencies: competencies.filter(one => one.id !== id),
      requirements: requirements.filter(({ competencyId }) => competencyId !== id),
    });
    setChosenId(competencies.find(one => one.id !== id)?.id);
  };
  const send = () => {
    setProblems(noProblems);
    save.mutate(
      { params: { id: version.id }, body: { ...content, title } },
      {
        onSuccess: () => {
          notice.done(t('model.saved'));
          void navigate(page);
        },
        onError: ({ issues }) => {
          const found = modelProblemsOf(issues, content);
          setProblems(found);
          setChosenId(current =>
            current !== undefined && found.competencyIds.includes(current)
              ? current
              : (found.competencyIds[0] ?? current),
          );
        },
      },
    );
  };
  return (
    <DetailPage
      title={t('model.change', { title: version.title })}
      description={t('model.changeHint')}
      back={{ to: page, title: version.title }}
      actions={
        <Button type="primary" loading={save.isPending} onClick={send}>
          {t('model.save')}
        </Button>
      }
      aside={
        <Section title={t('model.competencies', { count: competencies.length })}>
          <ul className="needs-choices">
            {competencies.map(({ id, name, group }) => (
              <li key={id}>
                <button
                  type="button"
                  className="px-link-button"
                  aria-current={id === chosenId}
                  onClick={() => setChosenId(id)}
                >
                  {name || t('competency.unnamed')}
                </button>{' '}
                {problems.competencyIds.includes(id) ? (
                  <span className="needs-problem">
                    <Icon name="warning" /> {t('model.wrong')}
                  </span>
                ) : (
                  <span className="px-quiet">{group}</span>
                )}
              </li>
            ))}
          </ul>
          <Button onClick={add}>{t('competency.add')}</Button>
        </Section>
      }
    >
      <div className="px-stack">
        {save.error &&
          (problems.hasOthers ? (
            <ProblemView error={save.error} />
          ) : (
            <Alert type="error" showIcon title={t('model.mend', { count: problems.at.size })} />
          ))}
        <Section>
          <div className="needs-edit">
            <EditedField label={t('model.name')} problem={problems.at.get('title')}>
              {marks => (
                <Input
                  {...marks}
                  value={title}
                  maxLength={100}
                  onChange={event => setTitle(event.target.value)}
                />
              )}
            </EditedField>
            <EditedField label={t('model.sources')} problem={problems.at.get('sources')}>
              {marks => (
                <Input.TextArea
                  {...marks}
                  autoSize={{ minRows: 2, maxRows: 6 }}
                  maxLength={2000}
                  value={content.sources}
                  onChange={event => setContent({ ...content, sources: event.target.value })}
                />
              )}
            </EditedField>
          </div>
        </Section>
        {chosen ? (
          <CompetencyEditor
            key={chosen.id}
            competency={chosen}
            requirements={requirements.filter(({ competencyId }) => competencyId === chosen.id)}
            problemAt={field => problems.at.get(`${chosen.id}/${field}`)}
            onChange={change}
            onRequire={asked =>
              setContent({
                ...content,
                requirements: [
                  ...requirements.filter(({ competencyId }) => competencyId !== chosen.id),
                  ...asked,
                ],
              })
            }
            onRemove={() => remove(chosen.id)}
          />
        ) : (
          <p className="px-quiet">{t('model.emptyHint')}</p>
        )}
      </div>
    </DetailPage>
  );
}
